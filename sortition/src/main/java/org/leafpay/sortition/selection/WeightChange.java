package org.leafpay.sortition.selection;

import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Hash32;

/**
 * What weight an operator is to have; with none he leaves, with some he joins if he is not there.
 *
 * @param owner hash of his script
 */
public record WeightChange(Hash32 owner, Weight weight) {}
