package org.leafpay.sortition.statement;

import java.util.List;
import java.util.Optional;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/**
 * What has become of a lottery.
 *
 * @param opened its box in the transaction that opened its round
 * @param steps what was done with it since, in order: armed again, seeded, claimed
 * @param header the bytes of the header that decided; empty before the draw
 */
public record LotteryHistory(Box opened, List<SignedTransaction> steps, Optional<Bytes> header) {
  public LotteryHistory {
    steps = List.copyOf(steps);
  }
}
