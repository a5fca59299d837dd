package org.leafpay.testnet.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
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

  /** Of the pool with a long tail: from a thousand to a million, as counts of shares are. */
  private static final int TAIL_BITS_MIN = 10;

  private static final int TAIL_BITS = 10;

  /** All miners of about the same size, with scores as hashes of days add up to. */
  static ClassicPool ofSeed(long seed) {
    return of(seed, ClassicPool::largeScore);
  }

  /** As many small miners as large ones: each doubling of the score is as likely as any other. */
  static ClassicPool withLongTail(long seed) {
    return of(seed, ClassicPool::tailScore);
  }

  private static ClassicPool of(long seed, ToLongFunction<Bytes> score) {
    List<RoundLeaf> leaves =
        IntStream.range(0, MINER_COUNT).mapToObj(number -> leaf(seed, number, score)).toList();
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

  private static RoundLeaf leaf(long seed, int number, ToLongFunction<Bytes> score) {
    PropositionBytes script = ThrowawayKey.of(seed, "miner " + number).script();
    Hash32 lot = Hash32.blake2b256(Bytes.ofLong(seed), script.bytes());
    return RoundLeaf.of(script, Score.of(score.applyAsLong(lot.bytes())), LeafFlag.UNPAID);
  }

  private static long largeScore(Bytes lot) {
    return SCORE_MIN + (lot.longAt(0) >>> SCORE_SHIFT);
  }

  private static long tailScore(Bytes lot) {
    int bits = TAIL_BITS_MIN + Math.floorMod(lot.at(Long.BYTES), TAIL_BITS);
    return (1L << bits) + (lot.longAt(0) >>> (Long.SIZE - bits));
  }
}
