package org.leafpay.sortition.selection;

import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Hash32;

/**
 * An operator in a pool.
 *
 * @param owner hash of his script
 * @param position his place, until he leaves
 */
public record Member(Hash32 owner, int position, Weight weight) {}
