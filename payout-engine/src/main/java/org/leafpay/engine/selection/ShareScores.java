package org.leafpay.engine.selection;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * What each miner's shares were worth in the last closed rounds together. What was carried into a
 * round and parts of its fee are no shares.
 *
 * @param rounds the folders of those rounds, oldest first
 */
public record ShareScores(
    Network network, List<String> rounds, SortedMap<MinerKey, MinerScore> byMiner) {
  public ShareScores {
    rounds = List.copyOf(rounds);
    byMiner = Collections.unmodifiableSortedMap(new TreeMap<>(byMiner));
  }

  /**
   * One miner's.
   *
   * @param score above zero
   */
  public record MinerScore(ErgoAddress address, BigInteger score) {
    private MinerScore plus(MinerScore other) {
      return new MinerScore(address, score.add(other.score));
    }
  }

  /**
   * Adds up the last {@code count} closed rounds below {@code out}, or all when there are fewer. A
   * round without shares says nothing of anybody and is passed over.
   *
   * @throws PoolHeldException when there is none, or a file of one was changed
   */
  public static ShareScores of(Path out, int count) {
    return find(out, count)
        .orElseThrow(() -> new PoolHeldException("no closed round with shares in " + out));
  }

  /** As {@link #of}, empty when there is no such round. */
  public static Optional<ShareScores> find(Path out, int count) {
    List<RoundFolder> newestFirst = new ArrayList<>(RoundFolder.publishedIn(out));
    Collections.reverse(newestFirst);
    Summing sum = new Summing();
    for (RoundFolder folder : newestFirst) {
      if (sum.rounds.size() == count) {
        break;
      }
      if (folder.hasManifest()) {
        sum.add(folder);
      }
    }
    return sum.network.map(network -> new ShareScores(network, sum.rounds, sum.byMiner));
  }

  public BigInteger total() {
    return sum(byMiner.values());
  }

  private static BigInteger sum(Collection<MinerScore> scores) {
    return scores.stream().map(MinerScore::score).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static final class Summing {
    private final List<String> rounds = new ArrayList<>();
    private final SortedMap<MinerKey, MinerScore> byMiner = new TreeMap<>();
    private Optional<Network> network = Optional.empty();

    void add(RoundFolder folder) {
      Manifest.firstDifference(folder)
          .ifPresent(
              difference -> {
                throw new PoolHeldException(folder.path() + " " + difference.text());
              });
      List<LeafLine> working =
          folder.leaves().stream().filter(line -> line.shareScore().value() > 0).toList();
      if (!working.isEmpty()) {
        network = Optional.of(working.get(0).address().network());
        rounds.add(0, String.valueOf(folder.path().getFileName()));
        working.forEach(this::add);
      }
    }

    private void add(LeafLine line) {
      BigInteger score = BigInteger.valueOf(line.shareScore().value());
      byMiner.merge(line.key(), new MinerScore(line.address(), score), MinerScore::plus);
    }
  }
}
