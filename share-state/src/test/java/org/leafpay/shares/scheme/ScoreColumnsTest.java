package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

class ScoreColumnsTest {
  private final MinerIndex index = new MinerIndex();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheTableOfTheSameScoresAsObjects(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(200);
    List<MinerScore> objects = new ArrayList<>();
    long[] scores = new long[count];
    for (int i = 0; i < count; i++) {
      int miner = index.add(TestMiners.address(i));
      scores[miner] = random.nextLong(1L << 50) * random.nextInt(2);
      if (scores[miner] > 0) {
        objects.add(MinerScore.of(TestMiners.address(i), Score.of(scores[miner])));
      }
    }
    int[] scoring = IntStream.range(0, count).filter(miner -> scores[miner] > 0).toArray();

    ScoreTable table = ScoreTable.of(ScoreColumns.byKey(scoring, scores, index));

    assertThat(table).isEqualTo(ScoreTable.of(objects));
    assertThat(table.miners()).hasSize(objects.size());
  }

  @Test
  void keepsTheAddressUnderWhichAMinerWasScored() {
    ErgoAddress first = TestMiners.address(1);
    ErgoAddress smaller = new ErgoAddress(first.network(), first.script(), "0");
    index.add(first);
    ScoreColumns columns = ScoreColumns.byKey(new int[] {0}, new long[] {5}, index);

    index.add(smaller, MinerKey.of(first.script()));

    assertThat(index.address(0)).isEqualTo(smaller);
    assertThat(columns).containsExactly(MinerScore.of(first, Score.of(5)));
  }

  @Test
  void sumsExactlyBeyondWhatALongHolds() {
    int[] scoring = IntStream.range(0, 5).map(i -> index.add(TestMiners.address(i))).toArray();
    long[] scores = {Long.MAX_VALUE, 3, Long.MAX_VALUE, Long.MAX_VALUE, 4};

    ScoreColumns columns = ScoreColumns.byKey(scoring, scores, index);

    BigInteger sum = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3));
    assertThat(columns.sum()).isEqualTo(sum.add(BigInteger.valueOf(7)));
    assertThatThrownBy(() -> ScoreTable.of(columns)).isInstanceOf(ScoreOverflowException.class);
  }
}
