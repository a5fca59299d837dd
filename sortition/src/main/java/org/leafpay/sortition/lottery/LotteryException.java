package org.leafpay.sortition.lottery;

/** A transition that a lottery's rules or its money do not allow. */
public final class LotteryException extends IllegalArgumentException {
  LotteryException(String reason) {
    super(reason);
  }
}
