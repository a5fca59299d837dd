/**
 * Which miners are paid together: a pure function from a round's position to transactions.
 *
 * <p>{@link org.leafpay.engine.plan.PayoutPlanner} packs by real serialized size and by {@link
 * org.leafpay.engine.plan.PayoutCost}, the cost as the network counts it today; {@link
 * org.leafpay.engine.plan.PlanLimits} says how much of each; {@link
 * org.leafpay.engine.plan.PayoutPlan} says why each transaction ends where it does.
 */
@NullMarked
package org.leafpay.engine.plan;

import org.jspecify.annotations.NullMarked;
