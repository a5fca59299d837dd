package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestMiners;
import org.leafpay.types.Score;

class ScoreTableTest {
  @Test
  void putsMinersInUnsignedKeyOrder() {
    List<MinerScore> miners = IntStream.range(0, 50).mapToObj(i -> miner(i, i + 1)).toList();
    ScoreTable table = ScoreTable.of(miners);

    assertThat(table.miners())
        .isSortedAccordingTo(Comparator.comparing(miner -> miner.key().hex()))
        .containsExactlyInAnyOrderElementsOf(miners);
    assertThat(table.total()).isEqualTo(Score.of(50 * 51 / 2));
    assertThat(table.miners().get(0).key().hex()).startsWith("0");
    assertThat(table.miners().get(49).key().hex()).startsWith("f");
  }

  @Test
  void refusesAMinerNamedTwice() {
    assertThatThrownBy(() -> ScoreTable.of(List.of(miner(1, 2), miner(1, 3))))
        .hasMessageContaining("do not ascend");
  }

  @Test
  void refusesAScoreOfZero() {
    assertThatThrownBy(() -> ScoreTable.of(List.of(miner(1, 0))))
        .hasMessageContaining("score of zero");
  }

  @Test
  void refusesATotalThatIsNotTheSum() {
    assertThatThrownBy(() -> new ScoreTable(List.of(miner(1, 2)), Score.of(3)))
        .hasMessageContaining("want 2, got 3");
  }

  private static MinerScore miner(int number, long score) {
    return MinerScore.of(TestMiners.address(number), Score.of(score));
  }
}
