package org.leafpay.engine.payout;

import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/**
 * One transaction of a round, ready to be sent.
 *
 * @param sequence its place in the round, from 0
 * @param payments how many miners it pays
 * @param bundle the transaction with all that is needed to check it
 */
public record SignedStep(int sequence, StepKind kind, int payments, Bundle bundle) {
  public SignedTransaction transaction() {
    return bundle.tx();
  }

  public TxId txId() {
    return bundle.tx().id();
  }
}
