package org.leafpay.testnet.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.source.BlockFileReader;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.MinerSettingsReader;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.ReadCount;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.Share;
import org.leafpay.shares.source.ShareFileReader;
import org.leafpay.shares.source.ShareSink;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class PoolScenarioTest {
  private static final ScenarioSpec SMALL = ScenarioSpec.ofSeed(7).withSize(60, 3_000);

  @TempDir private Path dir;

  @Test
  void theSameSeedGivesTheSameBytesEverywhere() throws IOException {
    String bytes = hashOf(PoolScenario.write(dir.resolve("a"), SMALL));
    assertThat(hashOf(PoolScenario.write(dir.resolve("b"), SMALL))).isEqualTo(bytes);
    // Frozen: the bytes must not depend on the machine, its locale or its Java either.
    assertThat(bytes).isEqualTo("a4a10caf5b28135dbba5c50a3ba91686357e5e6d6d0ca67d1ac566c6ee8276ce");
  }

  @Test
  void anotherSeedGivesOtherFiles() throws IOException {
    PoolFiles one = PoolScenario.write(dir.resolve("a"), SMALL);
    PoolFiles two =
        PoolScenario.write(dir.resolve("b"), ScenarioSpec.ofSeed(8).withSize(60, 3_000));
    assertThat(one.shares()).isRegularFile();
    assertThat(Files.mismatch(one.shares(), two.shares())).isNotNegative();
    assertThat(Files.mismatch(one.blocks(), two.blocks())).isNotNegative();
    assertThat(Files.mismatch(one.minerSettings(), two.minerSettings())).isNotNegative();
  }

  @Test
  void everyShareOfTheClassicPoolCanBeRead() {
    ScenarioSpec spec = ScenarioSpec.ofSeed(1);
    Log log = read(PoolScenario.write(dir, spec));

    assertThat(log.rejected).isEmpty();
    assertThat(log.count).isEqualTo(new ReadCount(190_000, 0));
    assertThat(log.difficultySums()).hasSize(2_239);
    assertThat(log.shares).isSortedAccordingTo((a, b) -> a.created().compareTo(b.created()));
    assertThat(scriptMiners(log)).isBetween(20L, 80L);
  }

  @Test
  void hashRatesFollowZipf() {
    ScenarioSpec spec = SMALL.withSize(100, 20_000);
    Map<ErgoAddress, Long> sums = read(PoolScenario.write(dir, spec)).difficultySums();
    List<ScenarioMiner> miners = MinerCrowd.of(spec);

    long first = sums.getOrDefault(miners.get(0).address(), 0L);
    long tenth = sums.getOrDefault(miners.get(9).address(), 1L);
    long all = sums.values().stream().mapToLong(Long::longValue).sum();
    assertThat(first / tenth).isBetween(6L, 14L);
    assertThat(all / 1_000_000_000_000L).as("480 GH/s for three hours").isBetween(5_000L, 5_400L);
  }

  @Test
  void evenTheSmallestLogHoldsEveryMiner() {
    Log log = read(PoolScenario.write(dir, SMALL.withSize(50, 50)));
    assertThat(log.difficultySums()).hasSize(50);
    assertThat(read(PoolScenario.write(dir, SMALL.withSize(1, 1))).count)
        .isEqualTo(new ReadCount(1, 0));
  }

  @Test
  void someOrAllOrNoMinersArePaidToScripts() {
    assertThat(scriptMiners(read(PoolScenario.write(dir, SMALL.withScriptMinersPerThousand(0)))))
        .isZero();
    Log all = read(PoolScenario.write(dir, SMALL.withScriptMinersPerThousand(1_000)));
    assertThat(scriptMiners(all)).isEqualTo(60);
  }

  @Test
  void thePoolFoundFourBlocksAndOneWasOrphaned() {
    PoolFiles files = PoolScenario.write(dir, SMALL);
    List<PoolBlock> blocks =
        new BlockFileReader(Network.MAINNET, Optional.of("ergo1")).read(files.blocks());

    assertThat(blocks)
        .extracting(PoolBlock::status)
        .containsExactly(
            BlockStatus.CONFIRMED,
            BlockStatus.ORPHANED,
            BlockStatus.CONFIRMED,
            BlockStatus.PENDING);
    assertThat(blocks.get(0).reward()).isEqualTo(NanoErg.ofErg("3"));
    assertThat(blocks).extracting(block -> block.height().value()).isSorted();
  }

  @Test
  void fourMinersHaveThresholdsOfTheirOwn() {
    MinerSettingsReader reader = new MinerSettingsReader(Network.MAINNET, Optional.of("ergo1"));
    assertThat(reader.read(PoolScenario.write(dir, SMALL).minerSettings()).values())
        .containsExactlyInAnyOrder(
            NanoErg.ofErg("0.5"),
            NanoErg.ofErg("1"),
            NanoErg.ofErg("0.01"),
            NanoErg.ofErg("0.001"));
    assertThat(reader.read(PoolScenario.write(dir, SMALL.withSize(2, 2)).minerSettings()))
        .hasSize(2);
  }

  @Test
  void aPoolWithFewerSharesThanMinersIsRefused() {
    assertThatThrownBy(() -> SMALL.withSize(10, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shareCount: want 10 to 10000000, got 9");
    assertThatThrownBy(() -> SMALL.withSize(0, 9)).hasMessageContaining("minerCount");
    assertThatThrownBy(() -> SMALL.withScriptMinersPerThousand(1_001))
        .hasMessageContaining("scriptMinersPerThousand");
  }

  private static long scriptMiners(Log log) {
    return log.difficultySums().keySet().stream()
        .filter(address -> address.script().size() > PropositionBytes.PUBLIC_KEY_SIZE + 3)
        .count();
  }

  private static String hashOf(PoolFiles files) throws IOException {
    return Hash32.blake2b256(
            Bytes.of(Files.readAllBytes(files.shares())),
            Bytes.of(Files.readAllBytes(files.blocks())),
            Bytes.of(Files.readAllBytes(files.minerSettings())))
        .hex();
  }

  private static Log read(PoolFiles files) {
    Log log = new Log();
    log.count = new ShareFileReader(Network.MAINNET, Optional.empty()).read(files.shares(), log);
    return log;
  }

  private static final class Log implements ShareSink {
    private final List<Share> shares = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private ReadCount count = ReadCount.NONE;

    @Override
    public void accepted(Share share) {
      shares.add(share);
    }

    @Override
    public void rejected(RejectedRow row) {
      rejected.add(row);
    }

    Map<ErgoAddress, Long> difficultySums() {
      Map<ErgoAddress, Long> sums = new HashMap<>();
      shares.forEach(share -> sums.merge(share.miner(), share.difficulty(), Math::addExact));
      return sums;
    }
  }
}
