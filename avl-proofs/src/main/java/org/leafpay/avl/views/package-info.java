/**
 * What the leaves of particular trees mean: a tree's shape, and its values as domain types.
 *
 * <p>{@link org.leafpay.avl.views.ShareLeaf} is a miner's leaf in the share-state tree, {@link
 * org.leafpay.avl.views.BatchLeaf} that of a batch of miners, whose {@link
 * org.leafpay.avl.views.BatchChain} stands for all of them. {@link org.leafpay.avl.views.RangeLeaf}
 * gives a miner a part of a range of numbers.
 */
@NullMarked
package org.leafpay.avl.views;

import org.jspecify.annotations.NullMarked;
