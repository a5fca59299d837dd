@NullMarked
package org.leafpay.testnet.lottery;

import org.jspecify.annotations.NullMarked;
