package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundLayout;
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
 * signed and unsigned order differ.
 *
 * <p>With a leaf for each miner, miner 2 is paid already and miner 5 is owed. With batches of two,
 * batch 1 (miners 0 and 1) is paid already, batches 2 (miners 2 and 3), 3 (4 and 6) and 4 (7) are
 * not, and batch 5 (miner 5) is owed. Scores stand so that all sums are the same in both layouts,
 * and so are the scores of {@link #three}.
 */
final class AttackRound {
  static final int MINER_COUNT = 8;
  static final BlockHeight OPENED_AT = BlockHeight.of(1_885_000);
  static final BlockHeight OPEN_HEIGHT = BlockHeight.of(1_885_720);

  /** What one payment may take from the reserve. */
  static final long MAX_FEE = 500_000;

  private static final Scores USUAL = new Scores(1_000_000_000_000L, 77_000_000_001L);
  private static final int OWED_MINER = 5;
  private static final int BATCH_SIZE = 2;
  private static final int WIDE_BATCH_SIZE = 3;
  private static final long KEY_SEED = 2;
  private static final NanoErg STATE_VALUE = NanoErg.of(1_000_000);
  private static final NanoErg FEE = NanoErg.of(1_000_000);

  /** In the order of the miners' keys. */
  private static final List<PropositionBytes> SCRIPTS =
      IntStream.range(0, MINER_COUNT)
          .mapToObj(i -> ThrowawayKey.of(KEY_SEED, "miner " + i).script())
          .sorted((a, b) -> a.hash().compareTo(b.hash()))
          .toList();

  private AttackRound() {}

  /** Ten ERG for scores as a pool has them. */
  static RoundPosition usual(RoundScripts scripts) {
    return opened("usual", leaves(scripts, USUAL), NanoErg.ofErg("10"));
  }

  /** Scores that sum to just below 2^63, and as many nanoERG as there will ever be. */
  static RoundPosition huge(RoundScripts scripts) {
    Scores scores = new Scores(Long.MAX_VALUE / (MINER_COUNT + 1), 1L);
    return opened("huge", leaves(scripts, scores), NanoErg.ofErg("97739924"));
  }

  /** Nobody is paid yet, and nobody is owed; with batches, they are of three, three and two. */
  static RoundPosition wide(RoundScripts scripts) {
    List<RoundLeaf> leaves =
        IntStream.range(0, MINER_COUNT)
            .mapToObj(i -> RoundLeaf.of(SCRIPTS.get(i), Score.of(USUAL.of(i)), LeafFlag.UNPAID))
            .toList();
    return opened(
        "wide", RoundLeaves.of(layout(scripts, WIDE_BATCH_SIZE), leaves), NanoErg.ofErg("10"));
  }

  /** Somebody else's round with the same miners, under his own key. */
  static RoundPosition foreign(String name, RoundScripts scripts) {
    Scores scores = new Scores(2_000_000_000_000L, 13L);
    return opened(name, leaves(scripts, scores), NanoErg.ofErg("1"));
  }

  /** The same round when all of its reserve is spent. */
  static RoundPosition withoutReserve(RoundPosition at) {
    long reserve = MAX_FEE * at.leaves().unpaid().size() + STATE_VALUE.value();
    Box reward =
        SceneInput.changed(
            at.rewardBox(), box -> Boxes.withValue(box, box.value().value() - reserve));
    return RoundPosition.of(at.stateBox(), reward, at.leaves());
  }

  /** Which of the {@link Groups} three payments go to. */
  static List<Integer> three(RoundScripts scripts) {
    return switch (scripts) {
      case LEAF -> List.of(1, 3, 4);
      case BATCH -> List.of(2, 3);
    };
  }

  static Box coin(String name, NanoErg value, PropositionBytes script) {
    return BoxCandidate.payment(value, script, OPENED_AT)
        .in(new TxId(SyntheticChain.idOf(name)), 0);
  }

  /** {@code leaf} or {@code batch}. */
  static String text(RoundScripts scripts) {
    return scripts.name().toLowerCase(Locale.ROOT);
  }

  /** The scripts of the layout that {@link #text} names so. */
  static RoundScripts scripts(String text) {
    return RoundScripts.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The layout with these scripts. */
  static RoundLayout layout(RoundScripts scripts, int batchSize) {
    return switch (scripts) {
      case LEAF -> RoundLayout.LEAF;
      case BATCH -> new BatchLayout(batchSize);
    };
  }

  private static RoundPosition opened(String name, RoundLeaves leaves, NanoErg pot) {
    RoundTerms terms =
        new RoundTerms(
            Signer.OPERATOR.publicKey(), pot, OPEN_HEIGHT, NanoErg.of(MAX_FEE), STATE_VALUE);
    Opening opening = new Opening(terms, leaves);
    Box funding = coin("funding of " + name, opening.needed(FEE), terms.operatorScript());
    return opening.positionAfter(opening.spend(List.of(funding), FEE, OPENED_AT));
  }

  /** Scores that grow by the same step. */
  private record Scores(long first, long step) {
    long of(int miner) {
      return first + miner * step;
    }

    /** By the leaf layout's number of whoever stands at this place when there are batches. */
    long inBatches(int miner) {
      return switch (miner) {
        case 0 -> of(2) / BATCH_SIZE;
        case 1 -> of(2) - of(2) / BATCH_SIZE;
        case 2 -> of(0) + of(6);
        case 3 -> of(7);
        case 4 -> of(1);
        case 6 -> of(3);
        case 7 -> of(4);
        default -> of(OWED_MINER);
      };
    }
  }

  private static RoundLeaves leaves(RoundScripts scripts, Scores scores) {
    List<RoundLeaf> leaves =
        IntStream.range(0, MINER_COUNT)
            .mapToObj(
                i ->
                    RoundLeaf.of(
                        SCRIPTS.get(i),
                        Score.of(scripts == RoundScripts.LEAF ? scores.of(i) : scores.inBatches(i)),
                        i == OWED_MINER ? LeafFlag.OWED : LeafFlag.UNPAID))
            .toList();
    Set<Integer> paid = scripts == RoundScripts.LEAF ? Set.of(2) : Set.of(0, 1);
    return RoundLeaves.of(layout(scripts, BATCH_SIZE), leaves)
        .withPaid(paid.stream().map(i -> leaves.get(i).key()).collect(Collectors.toSet()));
  }
}
