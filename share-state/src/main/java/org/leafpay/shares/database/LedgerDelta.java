package org.leafpay.shares.database;

import java.util.List;
import org.leafpay.shares.batch.SourcePosition;

/**
 * What one commit adds to a ledger.
 *
 * @param reached up to where each stream is counted with this commit
 * @param parts in the order of their buckets
 * @param bucketPositions the last share of each stream in each bucket that the commit touches
 */
public record LedgerDelta(
    List<SourcePosition> reached,
    List<LedgerPart> parts,
    List<BucketPosition> bucketPositions,
    List<LateShares> late,
    List<LogChunk> log) {}
