/**
 * Who has how large a part of the probability, as a tree of sums.
 *
 * <p>A {@link org.leafpay.sortition.weight.WeightTree} has up to 2^21 positions under seven levels
 * of {@link org.leafpay.sortition.weight.BranchWord}s, eight {@link
 * org.leafpay.sortition.weight.Weight}s to a word. A number below the sum of all points at one
 * position, each position as often as its weight says. The shape is that of Keep's sortition pools.
 */
@NullMarked
package org.leafpay.sortition.weight;

import org.jspecify.annotations.NullMarked;
