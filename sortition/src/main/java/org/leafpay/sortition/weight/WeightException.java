package org.leafpay.sortition.weight;

/** A weight, a sum of weights or a position that a tree of weights cannot hold. */
public final class WeightException extends IllegalArgumentException {
  WeightException(String reason) {
    super(reason);
  }
}
