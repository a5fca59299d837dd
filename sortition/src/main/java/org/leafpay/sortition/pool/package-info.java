/**
 * Operators with weights, of whom groups are drawn.
 *
 * <p>{@link org.leafpay.sortition.pool.OperatorPool} lets them join, change and leave while it is
 * open, and draws groups while it is locked: weights must not change when the seed is known. It
 * conducts itself as Keep's sortition pool does, apart from what that truncates.
 */
@NullMarked
package org.leafpay.sortition.pool;

import org.jspecify.annotations.NullMarked;
