package org.leafpay.shares.kafka.sums;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RejectedRow;

/**
 * What all instances have to agree on.
 *
 * @param poolId the pool whose shares are counted
 * @param bucketLength that of the ledger
 * @param grace as in {@link org.leafpay.shares.ingest.IngestPolicy}
 * @param idleAfter a partition that has got nothing for so long is not waited for
 * @param rejected is told each record that is left out, by several threads
 */
public record SumsTerms(
    Optional<String> poolId,
    AddressReader addresses,
    BucketLength bucketLength,
    Duration grace,
    Duration idleAfter,
    Consumer<RejectedRow> rejected) {}
