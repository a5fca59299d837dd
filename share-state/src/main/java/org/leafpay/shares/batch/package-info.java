/**
 * Shares on their way from a source into the ledger, many at a time.
 *
 * <p>Reading order: {@link org.leafpay.shares.batch.ShareSource} (where shares come from: it fills
 * a batch at each poll), {@link org.leafpay.shares.batch.ShareBatch} (columns instead of objects,
 * used again and again), {@link org.leafpay.shares.batch.MinerIndex} (an address is parsed and
 * hashed once; behind that a miner is a small number), {@link
 * org.leafpay.shares.batch.SourcePosition} (where in its source a share stands: what makes
 * redelivery harmless).
 *
 * <p>Depends on the chain's values only. Sources and the ledger depend on it, not on each other.
 */
@NullMarked
package org.leafpay.shares.batch;

import org.jspecify.annotations.NullMarked;
