package org.leafpay.rewardbox.round;

import java.util.List;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Ends a round in which everybody is paid: the rounding remainder and the rest of the reserve go to
 * the operator, the round token is burned.
 */
public final class Closing {
  private Closing() {}

  /**
   * The closing transaction.
   *
   * @throws RoundException when somebody is still to be paid, or the fee takes all that is left
   */
  public static RoundStep of(RoundPosition at, NanoErg fee, BlockHeight tip) {
    if (!at.isPaidOut()) {
      throw new RoundException(
          "unpaid score of " + at.state().numbers().unpaidScore() + ": nothing to close yet");
    }
    BlockHeight height = at.creationHeight(tip);
    NanoErg left = at.state().value().plus(at.reward().value());
    if (fee.compareTo(left) >= 0) {
      throw new RoundException("fee of " + fee + " takes all of the " + left + " that are left");
    }
    NanoErg rest = left.minus(fee);
    List<BoxCandidate> outputs =
        List.of(
            BoxCandidate.payment(
                rest, PropositionBytes.payToPublicKey(at.state().operatorKey()), height),
            BoxCandidate.payment(fee, ChainScript.minerFee(), height));
    List<UnsignedInput> inputs =
        List.of(
            new UnsignedInput(at.stateBox().id(), at.leaves().layout().closingWitness()),
            UnsignedInput.of(at.rewardBox()));
    return new RoundStep(
        StepKind.CLOSE,
        UnsignedTransaction.of(inputs, outputs),
        List.of(at.stateBox(), at.rewardBox()),
        0);
  }
}
