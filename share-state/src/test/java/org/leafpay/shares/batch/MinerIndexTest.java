package org.leafpay.shares.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

class MinerIndexTest {
  private final MinerIndex index = new MinerIndex();

  @Test
  void numbersMinersInTheOrderOfTheirFirstAppearance() {
    assertThat(index.add(TestMiners.address(7))).isEqualTo(0);
    assertThat(index.add(TestMiners.address(3))).isEqualTo(1);
    assertThat(index.add(TestMiners.address(7))).isEqualTo(0);

    assertThat(index.size()).isEqualTo(2);
    assertThat(index.address(1)).isEqualTo(TestMiners.address(3));
    assertThat(index.key(1)).isEqualTo(TestMiners.key(3));
    assertThat(index.find(TestMiners.key(3))).isEqualTo(1);
  }

  @Test
  void findsAnAddressInsideALine() {
    index.add(TestMiners.address(1));
    index.add(TestMiners.address(2));
    String text = TestMiners.address(2).text();
    byte[] line = ("x," + text + ",y").getBytes(StandardCharsets.US_ASCII);

    assertThat(index.find(line, 2, 2 + text.length())).isEqualTo(1);
    assertThat(index.find(line, 2, 1 + text.length())).isEqualTo(MinerIndex.UNKNOWN);
    assertThat(index.find(line, 0, line.length)).isEqualTo(MinerIndex.UNKNOWN);
    assertThat(index.find("")).isEqualTo(MinerIndex.UNKNOWN);
  }

  @Test
  void takesTwoAddressesOfOneScriptForOneMinerAndKeepsTheSmallerText() {
    ErgoAddress one = TestMiners.address(1);
    ErgoAddress other = TestMiners.payToScript(one);
    ErgoAddress smaller = one.text().compareTo(other.text()) < 0 ? one : other;
    MinerIndex backwards = new MinerIndex();

    assertThat(index.add(one)).isEqualTo(index.add(other));
    assertThat(backwards.add(other)).isEqualTo(backwards.add(one));
    assertThat(index.address(0)).isEqualTo(smaller);
    assertThat(backwards.address(0)).isEqualTo(smaller);
    assertThat(index.find(other.text())).isEqualTo(0);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void findsEverybodyAfterItHasGrown() {
    int count = 5_000;
    long empty = index.memoryBytes();
    for (int i = 0; i < count; i++) {
      assertThat(index.add(TestMiners.address(i))).isEqualTo(i);
    }
    for (int i = 0; i < count; i++) {
      assertThat(index.find(TestMiners.address(i).text())).isEqualTo(i);
    }
    assertThat(index.memoryBytes() - empty).isBetween(100L * count, 1_000L * count);
  }

  @Test
  void refusesANumberThatNobodyHas() {
    index.add(TestMiners.address(1));

    assertThatThrownBy(() -> index.address(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> index.key(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void sortsMinersByTheirKeysUnsignedEvenIfTheyBeginAlike(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      index.add(TestMiners.address(i), keyLikeOthers(random));
    }
    int[] miners = IntStream.range(0, 500).filter(i -> i % 3 > 0).toArray();

    List<MinerKey> sorted =
        Arrays.stream(index.placesByKey(miners))
            .mapToObj(place -> index.key(miners[place]))
            .toList();
    assertThat(sorted)
        .hasSize(miners.length)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(miners).mapToObj(index::key).toList());
  }

  /** Of a few different heads only, so that many are told apart by their tails. */
  private static MinerKey keyLikeOthers(Random random) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    Arrays.fill(key, 0, 8, (byte) (random.nextInt(4) * 85));
    return new MinerKey(new Hash32(Bytes.of(key)));
  }
}
