@NullMarked
package org.leafpay.testnet.bench;

import org.jspecify.annotations.NullMarked;
