package org.leafpay.rewardbox.round;

import java.util.List;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * One transaction of a round, unsigned, with the boxes that it spends in the order of its inputs.
 */
public record RoundStep(
    StepKind kind, UnsignedTransaction transaction, List<Box> inputBoxes, int payments) {

  public RoundStep {
    inputBoxes = List.copyOf(inputBoxes);
    NanoErg in = NanoErg.sum(inputBoxes.stream().map(Box::value).toList());
    NanoErg out = transaction.outputValue();
    if (!in.equals(out)) {
      throw new RoundException(kind.text() + " spends " + in + " and pays out " + out);
    }
    for (int i = 0; i < inputBoxes.size(); i++) {
      if (!inputBoxes.get(i).id().equals(transaction.inputs().get(i).boxId())) {
        throw new RoundException(kind.text() + ": box of input " + i + " is another one");
      }
    }
  }
}
