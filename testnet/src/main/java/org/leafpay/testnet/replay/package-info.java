/**
 * Replays published rounds: computes again what can be computed, compares all of it, and stops at
 * the first difference.
 *
 * <p>Reading order: {@link org.leafpay.testnet.replay.Replay} (all rounds of a folder), {@link
 * org.leafpay.testnet.replay.Stage} (what is looked at, in order), {@link
 * org.leafpay.testnet.replay.RoundReplay} (one round through its stages, each a class of its own),
 * {@link org.leafpay.testnet.replay.ReplayReport} and {@link org.leafpay.testnet.replay.Finding}
 * (what came out).
 *
 * <p>What only the pool knows is taken as published: which shares came in, how many they were, the
 * block's own data, the miners' thresholds and the rules of the pool. All else follows from them,
 * from signatures, or from the chain. Without a node the chain is what the bundles say; the keys of
 * its miners are not asked.
 */
@NullMarked
package org.leafpay.testnet.replay;

import org.jspecify.annotations.NullMarked;
