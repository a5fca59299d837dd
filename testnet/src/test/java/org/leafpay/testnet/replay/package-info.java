/** Tests of the replay: honest rounds, damaged ones, and forged ones. */
@NullMarked
package org.leafpay.testnet.replay;

import org.jspecify.annotations.NullMarked;
