/**
 * What the leaves of particular trees mean: a tree's shape, and its values as domain types.
 *
 * <p>{@link org.leafpay.avl.views.ShareLeaf} is a miner's leaf in the share-state tree.
 */
@NullMarked
package org.leafpay.avl.views;

import org.jspecify.annotations.NullMarked;
