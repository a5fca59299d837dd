/**
 * Carries a round through: build, sign, journal, send, watch, receipt.
 *
 * <p>Reading order: {@link org.leafpay.engine.payout.RoundBuilder} (all transactions of a round,
 * signed ahead), {@link org.leafpay.engine.payout.RoundTracker} (what the chain says), {@link
 * org.leafpay.engine.payout.RoundRunner} (sends, watches, and plans again when somebody else was
 * faster), {@link org.leafpay.engine.payout.PayoutService} (block after block).
 *
 * <p>Promise: every transaction is in the journal before it is sent; running again after a crash at
 * any point pays nobody twice and leaves nobody out.
 */
@NullMarked
package org.leafpay.engine.payout;

import org.jspecify.annotations.NullMarked;
