package org.leafpay.testnet.bench;

import java.util.List;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** A round under the project's own contracts, in either layout. */
record ContractRound(RoundPosition at, BenchKey operator, ChainState chain) implements PayingRound {
  /** A single payment can bear the fee of its transaction. */
  private static final NanoErg MAX_FEE_PER_PAYMENT = FEE;

  private static final NanoErg STATE_VALUE = NanoErg.of(1_000_000);
  private static final int BLOCKS_UNTIL_OPEN = 720;

  /** A round that has just been opened. */
  static ContractRound open(RoundLeaves leaves, NanoErg pot, BenchKey operator, ChainState chain) {
    BlockHeight tip = SyntheticChain.tip(chain);
    RoundTerms terms =
        new RoundTerms(
            operator.publicKey(),
            pot,
            tip.plus(BLOCKS_UNTIL_OPEN),
            MAX_FEE_PER_PAYMENT,
            STATE_VALUE);
    Opening opening = new Opening(terms, leaves);
    Box funding =
        BoxCandidate.payment(opening.needed(FEE), terms.operatorScript(), tip)
            .in(new TxId(SyntheticChain.idOf("funding")), 0);
    return new ContractRound(
        opening.positionAfter(opening.spend(List.of(funding), FEE, tip)), operator, chain);
  }

  @Override
  public String name() {
    RoundLayout layout = at.leaves().layout();
    return layout.batchSize().isPresent()
        ? layout.text() + layout.batchSize().getAsInt()
        : layout.text();
  }

  @Override
  public Paid pay(List<RoundLeaf> payees) {
    Payout payout = Payout.of(at, payees, PayoutFee.fromReserve(FEE), SyntheticChain.tip(chain));
    Bundle bundle =
        Paid.signed(operator, payout.step().transaction(), payout.step().inputBoxes(), chain);
    return new Paid(bundle, payout.proofSize(), new ContractRound(payout.next(), operator, chain));
  }
}
