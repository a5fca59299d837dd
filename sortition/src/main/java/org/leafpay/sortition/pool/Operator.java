package org.leafpay.sortition.pool;

import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Bytes;

/**
 * A member of a pool.
 *
 * @param key what names him: an address, or the hash of his script
 * @param id from 1, given when he first joins, and his for ever
 * @param position his place in the tree, until he leaves
 */
public record Operator(Bytes key, int id, int position, Weight weight) {}
