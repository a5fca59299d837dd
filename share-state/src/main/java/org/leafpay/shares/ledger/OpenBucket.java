package org.leafpay.shares.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.shares.source.Share;
import org.leafpay.types.MinerKey;

/** A bucket that still takes shares. */
final class OpenBucket {
  private final Instant start;
  private final Map<Place, Tally> tallies = new HashMap<>();

  OpenBucket(Instant start) {
    this.start = start;
  }

  void add(Share share, MinerKey miner) {
    Tally tally =
        tallies.computeIfAbsent(new Place(share.networkDifficulty(), miner), place -> new Tally());
    if (share.difficulty() > Long.MAX_VALUE - tally.difficultySum) {
      throw new LedgerOverflowException(share, start, tally.difficultySum);
    }
    tally.difficultySum += share.difficulty();
    tally.shareCount++;
  }

  Bucket toBucket() {
    List<BucketRow> rows = new ArrayList<>(tallies.size());
    tallies.forEach(
        (place, tally) ->
            rows.add(
                new BucketRow(
                    place.networkDifficulty, place.miner, tally.difficultySum, tally.shareCount)));
    rows.sort(BucketRow.ORDER);
    return new Bucket(start, rows);
  }

  private record Place(long networkDifficulty, MinerKey miner) {}

  private static final class Tally {
    private long difficultySum;
    private long shareCount;
  }
}
