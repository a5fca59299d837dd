/**
 * From sources into the durable ledger.
 *
 * <p>{@link org.leafpay.shares.ingest.LedgerIngest} polls sources, sums what they deliver and
 * commits sums and positions together, so that redelivery and restarts count nothing twice and lose
 * nothing. When all sources have passed a bucket of time by a grace, it is sealed; a share that
 * comes later than that counts in the first bucket that is open, and the decision is recorded.
 * {@link org.leafpay.shares.ingest.IngestPolicy} says how often it commits and how long it waits.
 */
@NullMarked
package org.leafpay.shares.ingest;

import org.jspecify.annotations.NullMarked;
