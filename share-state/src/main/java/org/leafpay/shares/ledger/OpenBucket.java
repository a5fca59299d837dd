package org.leafpay.shares.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.shares.source.Share;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/** A bucket that still takes shares. */
final class OpenBucket {
  private final Instant start;
  private final Map<Place, Tally> tallies = new HashMap<>();

  OpenBucket(Instant start) {
    this.start = start;
  }

  void add(Share share, MinerKey miner) {
    add(new Place(share.networkDifficulty(), miner), share.miner(), share.difficulty(), 1);
  }

  void add(LedgerRow row, MinerKey miner) {
    Place place = new Place(row.networkDifficulty(), miner);
    add(place, row.miner(), row.difficultySum(), row.shareCount());
  }

  private void add(Place place, ErgoAddress miner, long difficulty, long shareCount) {
    Tally tally = tallies.computeIfAbsent(place, key -> new Tally());
    if (difficulty > Long.MAX_VALUE - tally.difficultySum) {
      throw new LedgerOverflowException(miner, start, tally.difficultySum, difficulty);
    }
    tally.difficultySum += difficulty;
    tally.shareCount = Math.addExact(tally.shareCount, shareCount);
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
