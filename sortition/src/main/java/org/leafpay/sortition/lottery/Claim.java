package org.leafpay.sortition.lottery;

import java.util.List;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Pays the winner of a lottery all that is in its box. Anybody may do it; nobody else can be paid.
 */
public final class Claim {
  private Claim() {}

  /**
   * The transaction.
   *
   * @param script the winner's
   * @param fee taken from the box; the whole of it goes to the miner of the block
   * @throws LotteryException when nobody is drawn yet, the script is not the winner's, or the fee
   *     is above the budget
   */
  public static LotteryStep of(
      LotteryPosition at, PropositionBytes script, NanoErg fee, BlockHeight tip) {
    DustInterval winner =
        at.winner().orElseThrow(() -> new LotteryException("nobody is drawn yet"));
    if (!MinerKey.of(script).equals(winner.miner())) {
      throw new LotteryException("script " + script + " is not that of winner " + winner.miner());
    }
    BlockHeight height = at.creationHeight(tip);
    NanoErg paid = at.valueAfterTaking(fee);
    return new LotteryStep(
        UnsignedTransaction.of(
            List.of(new UnsignedInput(at.box().id(), witness(at, winner).extension())),
            List.of(
                BoxCandidate.payment(paid, script, height),
                BoxCandidate.payment(fee, ChainScript.minerFee(), height))),
        List.of(at.box()));
  }

  private static LotteryWitness witness(LotteryPosition at, DustInterval winner) {
    Bytes key = new RangeLeaf(winner.start(), winner.miner(), winner.amount()).toLeaf().key();
    BatchProof proof = AuthenticatedTree.of(at.lottery().leafSet()).proveLookups(List.of(key));
    return new LotteryWitness(key, proof.bytes(), List.of());
  }
}
