package org.leafpay.shares.miningcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.ingest.IngestCount;
import org.leafpay.shares.ingest.IngestPolicy;

/** How fast a table is read: a figure, with {@code -Dleafpay.figures=true}. */
@EnabledIfSystemProperty(named = "leafpay.figures", matches = "true")
class MiningcoreFigureTest {
  private static final int MINERS = 2_239;
  private static final int ROWS = 1_000_000;
  private static final int SECONDS = 7_200;
  private static final Instant START = Instant.parse("2026-03-01T06:10:00Z");

  @TempDir private Path folder;

  /** Stamps of whole seconds, so that each is that of 139 rows. */
  @Test
  void measuresAMillionRowsIntoALedger() {
    PoolTables tables = PoolTables.create();
    String miners =
        IntStream.range(0, MINERS)
            .mapToObj(i -> "(" + i + ", '" + TestMiners.address(i).text() + "')")
            .collect(Collectors.joining(", "));
    tables.execute(
        """
        with miner (number, address) as (values %s)
        insert into shares
        select 'ergo1', 1730000 + i / 10000, (1 + i %% 977) / 16.0, 1312314297000000,
          miner.address, 'rig' || i %% 3, 'miner/1.0', '10.0.0.1', null,
          '%s'::timestamptz + i::bigint * %d / %d * interval '1 second'
        from generate_series(0, %d) as i join miner on miner.number = i * 7919::bigint %% %d"""
            .formatted(miners, START, SECONDS, ROWS, ROWS - 1, MINERS));
    tables.execute("vacuum analyze shares");
    long start = System.nanoTime();
    IngestCount count =
        ReadingChild.read(
            tables.database(), folder.resolve("ledger.db"), IngestPolicy.DEFAULT, () -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "miningcore: %,.0f shares/s from %,d rows of %,d miners into SQLite%n",
        ROWS / seconds, ROWS, MINERS);
    assertThat(count.counted()).isEqualTo(ROWS);
  }
}
