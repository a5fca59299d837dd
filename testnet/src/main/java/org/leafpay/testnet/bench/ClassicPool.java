package org.leafpay.testnet.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;

/** The miners of the classic test, and whom each of its two steps pays. */
record ClassicPool(RoundLeaves leaves) {
  static final int MINER_COUNT = 2_239;
  static final int SCATTERED_COUNT = 90;
  static final int CONSECUTIVE_COUNT = 300;

  private static final int FIRST_CONSECUTIVE = (MINER_COUNT - CONSECUTIVE_COUNT) / 2;

  /** The largest score is seventeen times the smallest, so that nobody gets dust. */
  private static final long SCORE_MIN = 1L << 36;

  private static final int SCORE_SHIFT = 24;

  static ClassicPool ofSeed(long seed) {
    List<RoundLeaf> leaves =
        IntStream.range(0, MINER_COUNT).mapToObj(number -> leaf(seed, number)).toList();
    return new ClassicPool(RoundLeaves.of(leaves));
  }

  /** Three hundred neighbours in the middle of the tree. */
  List<RoundLeaf> consecutive() {
    return leaves.all().subList(FIRST_CONSECUTIVE, FIRST_CONSECUTIVE + CONSECUTIVE_COUNT);
  }

  /** Ninety others, drawn by lot. */
  List<RoundLeaf> scattered() {
    List<RoundLeaf> others = new ArrayList<>(leaves.all());
    others.subList(FIRST_CONSECUTIVE, FIRST_CONSECUTIVE + CONSECUTIVE_COUNT).clear();
    return others.stream()
        .sorted(Comparator.comparing(leaf -> Hash32.blake2b256(leaf.key().bytes())))
        .limit(SCATTERED_COUNT)
        .sorted(Comparator.comparing(RoundLeaf::key))
        .toList();
  }

  private static RoundLeaf leaf(long seed, int number) {
    PropositionBytes script = ThrowawayKey.of(seed, "miner " + number).script();
    Hash32 hash = Hash32.blake2b256(Bytes.ofLong(seed), script.bytes());
    long score = SCORE_MIN + (hash.bytes().longAt(0) >>> SCORE_SHIFT);
    return RoundLeaf.of(script, Score.of(score), LeafFlag.UNPAID);
  }
}
