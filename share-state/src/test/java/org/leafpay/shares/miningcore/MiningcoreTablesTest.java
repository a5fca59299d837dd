package org.leafpay.shares.miningcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.SourceException;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;

class MiningcoreTablesTest {
  private static final String MINER = TestMiners.address(1).text();

  private final PoolTables tables = PoolTables.create();
  private final MiningcoreTables reader = new MiningcoreTables(tables.database(), Network.MAINNET);

  @BeforeEach
  void writeBlocks() {
    tables.execute(
        """
        insert into blocks (poolid, blockheight, networkdifficulty, status, type,
          transactionconfirmationdata, miner, reward, hash, created) values
        ('ergo1', 1730057, 1312314297000000, 'confirmed', null, '00', '%1$s', 3.000000000000,
          'AB01', '2026-03-01 06:10:00.123+00'),
        ('ergo1', 1730060, 1312314297000000.5, 'pending', null, '01', null, null, null,
          '2026-03-01 08:10:00+02'),
        ('ergo1', 1730050, 1312314297000000, 'orphaned', 'uncle', '02', '%1$s', 0, 'AB02',
          '2026-03-01 06:00:00+00'),
        ('other', 1730057, 1, 'confirmed', null, '03', '%1$s', 9, 'AB01', '2026-03-01+00')"""
            .formatted(MINER));
  }

  @Test
  void readsThePoolsBlocksInEveryStatus() {
    assertThat(reader.blocks())
        .containsExactly(
            new PoolBlock(
                3,
                BlockHeight.of(1_730_050),
                1_312_314_297_000_000L,
                BlockStatus.ORPHANED,
                NanoErg.ZERO,
                Optional.of(TestMiners.address(1)),
                "ab02",
                Instant.parse("2026-03-01T06:00:00Z")),
            new PoolBlock(
                1,
                BlockHeight.of(1_730_057),
                1_312_314_297_000_000L,
                BlockStatus.CONFIRMED,
                NanoErg.ofErg("3"),
                Optional.of(TestMiners.address(1)),
                "ab01",
                Instant.parse("2026-03-01T06:10:00.123Z")),
            new PoolBlock(
                2,
                BlockHeight.of(1_730_060),
                1_312_314_297_000_000L,
                BlockStatus.PENDING,
                NanoErg.ZERO,
                Optional.empty(),
                "",
                Instant.parse("2026-03-01T06:10:00Z")));
  }

  /** The key of miningcore's table tells blocks apart by type, so it would let this happen. */
  @Test
  void stopsAtASecondConfirmedBlockOfOneHeight() {
    tables.execute(
        """
        insert into blocks (poolid, blockheight, networkdifficulty, status, type,
          transactionconfirmationdata, miner, reward, hash, created)
        values ('ergo1', 1730057, 1, 'confirmed', 'x', '04', null, 1, 'AB09', now())""");
    assertThatThrownBy(reader::blocks)
        .isInstanceOf(SourceException.class)
        .hasMessage("table blocks:4: block listed twice: 'id 5 at height 1730057'");
  }

  @Test
  void stopsAtAConfirmedBlockWithoutAReward() {
    tables.execute("update blocks set reward = null where id = 1");
    assertThatThrownBy(reader::blocks).hasMessageContaining("confirmed block without a reward");
  }

  @Test
  void readsTheThresholdsOfThePoolsMiners() {
    tables.execute(
        """
        insert into miner_settings values
        ('ergo1', '%s', 1.500000000000, now(), now()),
        ('other', '%s', 7, now(), now())"""
            .formatted(MINER, TestMiners.address(2).text()));
    assertThat(reader.thresholds()).isEqualTo(Map.of(TestMiners.key(1), NanoErg.ofErg("1.5")));
  }

  @Test
  void readsNoBlocksOfAPoolThatHasNone() {
    tables.execute("delete from blocks where poolid = 'ergo1'");
    assertThat(reader.blocks()).isEqualTo(List.of());
  }
}
