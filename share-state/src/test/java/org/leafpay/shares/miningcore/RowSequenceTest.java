package org.leafpay.shares.miningcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowSequenceTest {
  private static final long SECOND = 1_000_000;
  private static final long START = 1_772_345_400L * SECOND;
  private static final long LAST_SECOND = (1L << 32) - 1;

  @Test
  void risesThroughEqualStampsAndKnowsTheirSecondAndMicrosecond() {
    RowSequence sequences = new RowSequence();
    long[] stamps = {START, START, START + 1, START + 1, START + 999_999, START + SECOND};
    long last = -1;
    for (long stamp : stamps) {
      long sequence = sequences.next(stamp);
      assertThat(sequence).isGreaterThan(last);
      assertThat(RowSequence.createdMicros(sequence)).isEqualTo(stamp);
      assertThat(RowSequence.secondStartMicros(sequence))
          .isEqualTo(RowSequence.startOfSecond(stamp));
      last = sequence;
    }
  }

  /** Deleting by time takes the oldest rows, and all of one stamp or none. */
  @Test
  void givesWhatIsLeftTheSameSequencesWhenOlderRowsAreDeleted() {
    long seed = 20_261_120;
    Random random = new Random(seed);
    List<Long> stamps = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      stamps.add(START + random.nextInt(40) * 50_000L);
    }
    stamps.sort(Long::compareTo);
    List<Long> all = sequences(stamps);
    for (long cut = START; cut < START + 2 * SECOND; cut += 50_000) {
      long before = cut;
      int deleted = (int) stamps.stream().filter(stamp -> stamp < before).count();
      assertThat(sequences(stamps.subList(deleted, stamps.size())))
          .as("seed %d, deleted before %d", seed, cut - START)
          .isEqualTo(all.subList(deleted, all.size()));
    }
  }

  private static List<Long> sequences(List<Long> stamps) {
    RowSequence sequences = new RowSequence();
    return stamps.stream().map(sequences::next).toList();
  }

  @Test
  void numbersACrowdInOneMicrosecondOnwardsIntoTheNextOnes() {
    RowSequence sequences = new RowSequence();
    long first = sequences.next(START);
    long last = first;
    for (int i = 1; i < 1_000_000; i++) {
      last = sequences.next(START);
    }
    assertThat(last).isEqualTo(first + 999_999);
    assertThat(sequences.next(START + 1)).isEqualTo(last + 1);
    assertThat(RowSequence.secondStartMicros(last)).isEqualTo(START);
  }

  @Test
  void numbersTheLastMicrosecondOf2106AndNothingBehindIt() {
    RowSequence sequences = new RowSequence();
    assertThat(sequences.next(LAST_SECOND * SECOND + 999_999)).isPositive();
    assertThatThrownBy(() -> new RowSequence().next((LAST_SECOND + 1) * SECOND))
        .isInstanceOf(IllegalStateException.class);
  }
}
