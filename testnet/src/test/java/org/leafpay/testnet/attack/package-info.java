@NullMarked
package org.leafpay.testnet.attack;

import org.jspecify.annotations.NullMarked;
