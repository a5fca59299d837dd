/**
 * The operator's own money: which of his boxes open the next round.
 *
 * <p>{@link org.leafpay.engine.wallet.Wallet} asks the node for his boxes, {@link
 * org.leafpay.engine.wallet.Funding} picks.
 */
@NullMarked
package org.leafpay.engine.wallet;

import org.jspecify.annotations.NullMarked;
