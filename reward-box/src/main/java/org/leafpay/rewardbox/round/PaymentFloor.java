package org.leafpay.rewardbox.round;

import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/**
 * The least that a payment in a round may be worth: some times the least that its box may hold. A
 * payment below it could become unpayable when miners vote the minimum up, and one unpayable leaf
 * keeps a round open for ever.
 *
 * @param nanoErgPerByte what the chain demands of a box for each of its bytes
 */
public record PaymentFloor(long nanoErgPerByte, int multiple) {
  /** Ten times the minimum, at the chain's 360 nanoERG for each byte. */
  public static final PaymentFloor USUAL = new PaymentFloor(360, 10);

  public PaymentFloor {
    if (nanoErgPerByte < 1 || multiple < 1) {
      throw new IllegalArgumentException(
          "want at least one, got " + nanoErgPerByte + " nanoERG per byte, " + multiple + " times");
    }
  }

  /** The floor for {@code payment} as the first payment of a transaction. */
  public NanoErg of(BoxCandidate payment) {
    return boxMinimum(payment, ShareStateLayout.FIRST_PAYMENT_AT).times(multiple);
  }

  /** The least that the chain lets {@code box} hold as output {@code index}. */
  NanoErg boxMinimum(BoxCandidate box, int index) {
    return NanoErg.of(nanoErgPerByte).times(box.boxSize(index));
  }
}
