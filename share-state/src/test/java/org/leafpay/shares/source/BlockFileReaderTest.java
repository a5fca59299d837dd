package org.leafpay.shares.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class BlockFileReaderTest {
  private static final String HEADER =
      "id,poolid,blockheight,networkdifficulty,status,type,miner,reward,hash,created\n";
  private static final String CONFIRMED =
      "3,ergo1,1730061,1300000000000000,confirmed,,"
          + TestFiles.MINER
          + ",3.000000000000,e8,2026-03-01T08:03:01.000Z\n";
  private static final String PENDING =
      "1,ergo1,1730047,1300000000000000,pending,,,,,2026-03-01T07:35:01.000Z\n";

  @TempDir private Path folder;

  @Test
  void readsBlocksByHeight() {
    assertThat(read(HEADER + CONFIRMED + PENDING))
        .containsExactly(
            new PoolBlock(
                1,
                BlockHeight.of(1730047),
                1300000000000000L,
                BlockStatus.PENDING,
                NanoErg.ZERO,
                Optional.empty(),
                "",
                Instant.parse("2026-03-01T07:35:01Z")),
            new PoolBlock(
                3,
                BlockHeight.of(1730061),
                1300000000000000L,
                BlockStatus.CONFIRMED,
                NanoErg.ofErg("3"),
                Optional.of(ErgoAddress.parse(TestFiles.MINER, Network.MAINNET)),
                "e8",
                Instant.parse("2026-03-01T08:03:01Z")));
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource({
    "'3,ergo1', 'x,ergo1', id not an integer: 'x'",
    "1730061, -5, height out of range: '-5'",
    "1300000000000000, 0, network difficulty not positive: '0'",
    "confirmed, Confirmed, status unknown: 'Confirmed'",
    "9hWocc, 8hWocc, address checksum: '8hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF'",
    "3.000000000000, '', confirmed block without a reward",
    "3.000000000000, 0, confirmed block without a reward: '0'",
    "3.000000000000, -3, amount negative: '-3'",
    "3.000000000000, 3.0000000001, amount with more than nine decimals: '3.0000000001'",
    "3.000000000000, 1e-999999999, amount with more than nine decimals: '1e-999999999'",
    "3.000000000000, 1e999999999, amount out of range: '1e999999999'",
    "3.000000000000, '\"3,0\"', 'amount not a number: ''3,0'''",
    "2026-03-01T08:03:01.000Z, today, time not a timestamp: 'today'",
    "',ergo1,', ',btc1,', pool id of another pool: 'btc1'",
    "',ergo1,', ',', 'too few columns: ''3,1730061,1300000000000000,confirmed,,9hWoccodmwhmr5icbuFTRg...'''",
  })
  void stopsAtTheFirstBadRowAndNamesIt(String good, String bad, String reason) {
    SourceException e = fault(HEADER + PENDING + CONFIRMED.replace(good, bad));
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.line()).hasValue(3);
  }

  @Test
  void refusesABlockThatIsListedTwice() {
    String elsewhere = CONFIRMED.replace("1730061", "1730062");
    assertThat(fault(HEADER + CONFIRMED + elsewhere.replace(",e8,", ",e9,")).reason())
        .isEqualTo("block listed twice: 'id 3 at height 1730062'");
    assertThat(fault(HEADER + CONFIRMED + elsewhere.replace("3,ergo1", "4,ergo1")).reason())
        .isEqualTo("block listed twice: 'id 4 at height 1730062'");
  }

  @Test
  void refusesTwoConfirmedBlocksOfOneHeight() {
    String other = CONFIRMED.replace("3,ergo1", "4,ergo1").replace("e8", "e9");
    assertThat(fault(HEADER + CONFIRMED + other).reason())
        .isEqualTo("block listed twice: 'id 4 at height 1730061'");
    assertThat(read(HEADER + CONFIRMED + other.replace("confirmed", "orphaned"))).hasSize(2);
  }

  private List<PoolBlock> read(String text) {
    return new BlockFileReader(Network.MAINNET, Optional.of("ergo1"))
        .read(TestFiles.write(folder, text));
  }

  private SourceException fault(String text) {
    return catchThrowableOfType(SourceException.class, () -> read(text));
  }
}
