package org.leafpay.testnet.replay;

import java.util.List;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.round.Closing;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/** The closing transaction, built again from where the last payout left the round. */
final class ClosingCheck {
  private static final int FEE_AT = 1;

  private final Check check;
  private final BundleFile close;

  ClosingCheck(RoundContent round, BundleFile close) {
    this.check = new Check(Stage.CLOSING, round.folder());
    this.close = close;
  }

  void check(RoundPosition end) {
    UnsignedTransaction transaction = close.bundle().tx().unsigned();
    List<BoxCandidate> outputs = transaction.outputs();
    check.require(outputs.size() > FEE_AT, close.name(), "the close pays no fee");
    RoundStep again =
        check.in(
            close.name(),
            () -> Closing.of(end, outputs.get(FEE_AT).value(), RoundBundles.tip(close)));
    check.requireSame(
        close.name(), "close built again", again.transaction().id(), transaction.id());
  }
}
