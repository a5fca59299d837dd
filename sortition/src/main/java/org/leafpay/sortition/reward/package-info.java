/**
 * Rewards for the members of a pool, by weight: {@link
 * org.leafpay.sortition.reward.RewardAccumulator}.
 */
@NullMarked
package org.leafpay.sortition.reward;

import org.jspecify.annotations.NullMarked;
