/**
 * Sums of shares made by several machines, for pools that outgrow one.
 *
 * <p>A Kafka Streams application (exactly-once v2) keeps the sums of the open buckets of each
 * partition, seals a bucket when the partition's time has passed it by the grace, and writes its
 * rows into a topic of sums; the ledger takes those in. Reading order: {@link
 * org.leafpay.shares.kafka.sums.SumsTopology} (topic in, topic out), {@code SharesProcessor} and
 * {@code OpenSums} (what happens to one share), {@link org.leafpay.shares.kafka.sums.SumsMessage}
 * (what is written), {@link org.leafpay.shares.kafka.sums.SumsApplication} (one instance), {@link
 * org.leafpay.shares.kafka.sums.SumsIngest} (into the ledger).
 *
 * <p>Each partition is summed by itself, so shares never travel between machines; a miner whose
 * shares are in several partitions has a row from each, and the ledger adds them up.
 */
@NullMarked
package org.leafpay.shares.kafka.sums;

import org.jspecify.annotations.NullMarked;
