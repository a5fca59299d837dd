package org.leafpay.rewardbox.receipt;

import java.util.function.UnaryOperator;
import org.leafpay.avl.TreeDigest;

/** A receipt that is wrong in one way, and the reason that must be found. */
record FaultCase(String what, ReceiptVerdict verdict, Class<?> want) {
  static final ReceiptSamples SAMPLES = new ReceiptSamples();

  /** Of the second payout. */
  static final Receipt PAID = SAMPLES.paid();

  static final Receipt OWED = SAMPLES.owed();

  /** Of the first payout. */
  static final Receipt OTHER_PAID = SAMPLES.firstPaid().get(0);

  static FaultCase paid(String what, UnaryOperator<Receipt> change, Class<?> want) {
    return of(what, change.apply(PAID), SAMPLES.digestAfter(), want);
  }

  static FaultCase owed(String what, UnaryOperator<Receipt> change, Class<?> want) {
    return of(what, change.apply(OWED), SAMPLES.start().state().digest(), want);
  }

  static FaultCase of(String what, Receipt receipt, TreeDigest trusted, Class<?> want) {
    return new FaultCase(what, ReceiptVerifier.verify(receipt, trusted), want);
  }

  @Override
  public String toString() {
    return what;
  }
}
