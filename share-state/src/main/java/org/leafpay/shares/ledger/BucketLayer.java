package org.leafpay.shares.ledger;

/** The part of a bucket in which the network stood at one difficulty. */
public record BucketLayer(long networkDifficulty, SumColumns sums) {}
