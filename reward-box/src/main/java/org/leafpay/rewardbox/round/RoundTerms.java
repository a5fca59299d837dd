package org.leafpay.rewardbox.round;

import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;

/**
 * What a round is opened with.
 *
 * @param operatorKey 33 bytes, compressed: may pay before the open height, and close
 * @param pot the amount that the scores divide
 * @param openHeight after this height anybody may pay
 * @param maxFeePerPayment what each payment may take from the reserve for the miner fee
 * @param stateValue what the share state box holds, and the reward box when all is paid; it must
 *     not be less than what the network wants in a box
 */
public record RoundTerms(
    Bytes operatorKey,
    NanoErg pot,
    BlockHeight openHeight,
    NanoErg maxFeePerPayment,
    NanoErg stateValue) {

  public RoundTerms {
    if (pot.isZero()) {
      throw new RoundException("a pot of nothing cannot be divided");
    }
    if (operatorKey.size() != PropositionBytes.PUBLIC_KEY_SIZE) {
      throw new RoundException("an operator key has 33 bytes, got " + operatorKey.size());
    }
  }

  public PropositionBytes operatorScript() {
    return PropositionBytes.payToPublicKey(operatorKey);
  }

  /**
   * The reserve that lets each payment take its highest fee and still leaves something in the
   * reward box, as much as the state box holds: a box of next to nothing is refused as dust, and
   * with it the last payment.
   */
  public NanoErg feeReserve(int payments) {
    return maxFeePerPayment.times(payments).plus(stateValue);
  }
}
