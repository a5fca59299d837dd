package org.leafpay.testnet.attack;

import java.util.List;
import java.util.stream.IntStream;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * The rounds that are attacked: eight miners, four with keys below 80.. and four above, so that
 * signed and unsigned order differ. Miner 2 is paid already and miner 5 is owed.
 */
final class AttackRound {
  static final int MINER_COUNT = 8;
  static final int PAID_MINER = 2;
  static final int OWED_MINER = 5;
  static final BlockHeight OPENED_AT = BlockHeight.of(1_885_000);
  static final BlockHeight OPEN_HEIGHT = BlockHeight.of(1_885_720);

  /** What one payment may take from the reserve. */
  static final long MAX_FEE = 500_000;

  private static final long KEY_SEED = 2;
  private static final NanoErg STATE_VALUE = NanoErg.of(1_000_000);
  private static final NanoErg FEE = NanoErg.of(1_000_000);

  private AttackRound() {}

  /** Ten ERG for scores as a pool has them. */
  static RoundPosition usual() {
    return opened("usual", leaves(1_000_000_000_000L, 77_000_000_001L), NanoErg.ofErg("10"));
  }

  /** Scores that sum to just below 2^63, and as many nanoERG as there will ever be. */
  static RoundPosition huge() {
    long score = Long.MAX_VALUE / (MINER_COUNT + 1);
    return opened("huge", leaves(score, 1L), NanoErg.ofErg("97739924"));
  }

  /** Somebody else's round with the same miners, under his own key. */
  static RoundPosition foreign(String name) {
    return opened(name, leaves(2_000_000_000_000L, 13L), NanoErg.ofErg("1"));
  }

  /** The same round when all of its reserve is spent. */
  static RoundPosition withoutReserve(RoundPosition at) {
    long reserve = MAX_FEE * at.leaves().unpaid().size() + STATE_VALUE.value();
    Box reward =
        SceneInput.changed(
            at.rewardBox(), box -> Boxes.withValue(box, box.value().value() - reserve));
    return RoundPosition.of(at.stateBox(), reward, at.leaves());
  }

  static Box coin(String name, NanoErg value, PropositionBytes script) {
    return BoxCandidate.payment(value, script, OPENED_AT)
        .in(new TxId(SyntheticChain.idOf(name)), 0);
  }

  private static RoundPosition opened(String name, List<RoundLeaf> leaves, NanoErg pot) {
    RoundTerms terms =
        new RoundTerms(
            Signer.OPERATOR.publicKey(), pot, OPEN_HEIGHT, NanoErg.of(MAX_FEE), STATE_VALUE);
    Opening opening = new Opening(terms, RoundLeaves.of(leaves));
    Box funding = coin("funding of " + name, opening.needed(FEE), terms.operatorScript());
    return opening.positionAfter(opening.spend(List.of(funding), FEE, OPENED_AT));
  }

  private static List<RoundLeaf> leaves(long score, long step) {
    List<PropositionBytes> scripts =
        IntStream.range(0, MINER_COUNT)
            .mapToObj(i -> ThrowawayKey.of(KEY_SEED, "miner " + i).script())
            .sorted((a, b) -> a.hash().compareTo(b.hash()))
            .toList();
    return IntStream.range(0, MINER_COUNT)
        .mapToObj(i -> RoundLeaf.of(scripts.get(i), Score.of(score + i * step), flag(i)))
        .toList();
  }

  private static LeafFlag flag(int miner) {
    return switch (miner) {
      case PAID_MINER -> LeafFlag.PAID;
      case OWED_MINER -> LeafFlag.OWED;
      default -> LeafFlag.UNPAID;
    };
  }
}
