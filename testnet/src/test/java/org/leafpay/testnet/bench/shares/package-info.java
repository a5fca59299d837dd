/** The benchmark of share accounting, on logs of a few thousand shares. */
@NullMarked
package org.leafpay.testnet.bench.shares;

import org.jspecify.annotations.NullMarked;
