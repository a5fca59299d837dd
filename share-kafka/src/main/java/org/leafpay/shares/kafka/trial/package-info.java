/**
 * A Kafka broker of one's own, for tests, benchmarks and trials: {@link
 * org.leafpay.shares.kafka.trial.TrialBroker} is a process with a class path of its own.
 */
@NullMarked
package org.leafpay.shares.kafka.trial;

import org.jspecify.annotations.NullMarked;
