package org.leafpay.shares.database;

import org.leafpay.shares.batch.SourcePosition;

/**
 * Shares of one stream, one behind the other, that came when the bucket of their time was sealed.
 *
 * @param first where the first of them stands
 * @param lastSequence that of the last; every share of the stream from the first to it is meant
 * @param shareCount at least 1
 * @param bucketOfTime where they would have counted: a bucket's first second since the epoch
 * @param countedIn where they count
 */
public record LateShares(
    SourcePosition first, long lastSequence, long shareCount, long bucketOfTime, long countedIn) {}
