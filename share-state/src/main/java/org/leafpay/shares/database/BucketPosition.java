package org.leafpay.shares.database;

import org.leafpay.shares.batch.SourcePosition;

/**
 * The last share of one stream that counts in a bucket.
 *
 * @param bucket its first second since the epoch
 */
public record BucketPosition(long bucket, SourcePosition position) {}
