/**
 * A pool that never was: its files, generated from one seed, for demonstrations and tests.
 *
 * <p>Reading order: {@link org.leafpay.testnet.scenario.ScenarioSpec} (how large, and which seed),
 * {@link org.leafpay.testnet.scenario.PoolScenario} (writes the files), {@link
 * org.leafpay.testnet.scenario.PoolFiles} (where they are). The same specification gives the same
 * bytes on every machine: all numbers are integers, drawn by {@code SeededNumbers}, and no clock is
 * read.
 *
 * <p>The keys behind the addresses are derived from the seed, so anybody who knows it can spend
 * what they receive. Never pay real money to them.
 */
@NullMarked
package org.leafpay.testnet.scenario;

import org.jspecify.annotations.NullMarked;
