package org.leafpay.sortition.selection;

import java.util.List;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * One transaction of a pool or of those who wait for its draws, unsigned, with the boxes that it
 * spends and reads in their order.
 */
public record PoolStep(
    UnsignedTransaction transaction, List<Box> inputBoxes, List<Box> dataInputBoxes) {
  public PoolStep {
    inputBoxes = List.copyOf(inputBoxes);
    dataInputBoxes = List.copyOf(dataInputBoxes);
    NanoErg in = NanoErg.sum(inputBoxes.stream().map(Box::value).toList());
    SelectionException.require(
        in.equals(transaction.outputValue()),
        () -> "spends %s and pays out %s".formatted(in, transaction.outputValue()));
  }
}
