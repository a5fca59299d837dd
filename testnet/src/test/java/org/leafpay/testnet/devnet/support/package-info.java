/** Keys, transactions and a caller for the devnet's tests, made with sigma-state only. */
@NullMarked
package org.leafpay.testnet.devnet.support;

import org.jspecify.annotations.NullMarked;
