/**
 * Shares from a Kafka topic, each record one share as a line of NDJSON.
 *
 * <p>Reading order: {@link org.leafpay.shares.kafka.KafkaFile} (where an operator names brokers and
 * topics), {@link org.leafpay.shares.kafka.KafkaShareSource} (a source like any other, for one
 * process that counts), {@link org.leafpay.shares.kafka.TopicReader} (offsets come from the ledger
 * and go into it, never to Kafka), {@link org.leafpay.shares.kafka.KafkaTrouble} (what waiting
 * cannot mend). Pools that outgrow one process use the package {@code sums}.
 */
@NullMarked
package org.leafpay.shares.kafka;

import org.jspecify.annotations.NullMarked;
