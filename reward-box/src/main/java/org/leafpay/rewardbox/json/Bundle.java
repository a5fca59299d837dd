package org.leafpay.rewardbox.json;

import java.util.List;
import org.leafpay.types.BoxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;

/**
 * One transaction that can be checked anywhere: with the boxes it spends and reads, and the chain
 * as it was.
 *
 * @param inputBoxes one for each input, in order
 * @param dataInputBoxes one for each data input, in order
 */
public record Bundle(
    SignedTransaction tx, List<Box> inputBoxes, List<Box> dataInputBoxes, ChainState chain) {

  public Bundle {
    inputBoxes = List.copyOf(inputBoxes);
    dataInputBoxes = List.copyOf(dataInputBoxes);
    List<BoxId> inputs = tx.unsigned().inputs().stream().map(UnsignedInput::boxId).toList();
    requireSame("input", inputs, inputBoxes);
    requireSame("data input", tx.unsigned().dataInputs(), dataInputBoxes);
  }

  private static void requireSame(String what, List<BoxId> want, List<Box> boxes) {
    List<BoxId> got = boxes.stream().map(Box::id).toList();
    if (!want.equals(got)) {
      throw new IllegalArgumentException(what + " boxes: want " + want + ", got " + got);
    }
  }
}
