package org.leafpay.sortition.lottery;

import java.util.List;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.UnsignedTransaction;

/** One transaction of a lottery, unsigned, with the boxes that it spends in order of its inputs. */
public record LotteryStep(UnsignedTransaction transaction, List<Box> inputBoxes) {
  public LotteryStep {
    inputBoxes = List.copyOf(inputBoxes);
    NanoErg in = NanoErg.sum(inputBoxes.stream().map(Box::value).toList());
    if (!in.equals(transaction.outputValue())) {
      throw new LotteryException("spends " + in + " and pays out " + transaction.outputValue());
    }
  }
}
