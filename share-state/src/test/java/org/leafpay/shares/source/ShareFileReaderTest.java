package org.leafpay.shares.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class ShareFileReaderTest {
  private static final String TWO_ROWS = TestFiles.HEADER + TestFiles.row("1") + TestFiles.row("2");

  @TempDir private Path folder;

  private final CollectingSink sink = new CollectingSink();

  @Test
  void readsEveryColumnOfAShare() {
    read(TestFiles.HEADER + TestFiles.row("15625000"));

    assertThat(sink.shares)
        .containsExactly(
            new Share(
                BlockHeight.of(1730005),
                4_000_000_000L,
                1312314297000000L,
                ErgoAddress.parse(TestFiles.MINER, Network.MAINNET),
                Instant.parse("2026-03-01T06:10:00Z"),
                Optional.of("rig1")));
  }

  @Test
  void findsColumnsByNameInAnyOrderAndIgnoresOthers() {
    read(
        "created,extra,miner,poolid,networkdifficulty,difficulty,blockheight\n"
            + "2026-03-01T06:10:00Z,?,"
            + TestFiles.MINER
            + ",ergo1,1300000000000000,3,7\n");

    assertThat(sink.shares).hasSize(1);
    assertThat(sink.shares.get(0).difficulty()).isEqualTo(768);
    assertThat(sink.shares.get(0).worker()).isEmpty();
  }

  @Test
  void readsWindowsLineEndsQuotesBlankLinesAndAMissingLastLineEnd() {
    read(
        (TWO_ROWS + "\n" + TestFiles.row("3").replace("rig1", "\"rig,\"\"1\"\"\"").strip())
            .replace("\n", "\r\n"));

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.shares).extracting(Share::difficulty).containsExactly(256L, 512L, 768L);
    assertThat(sink.shares.get(2).worker()).contains("rig,\"1\"");
  }

  @Test
  void readsAFileWithAByteOrderMark() {
    read("\ufeff" + TWO_ROWS);
    assertThat(sink.shares).hasSize(2);
  }

  @Test
  void recognisesGzipByItsContentWhateverTheName() {
    reader().read(TestFiles.write(folder, TestFiles.gzip("\ufeff" + TWO_ROWS)), sink);
    assertThat(sink.shares).hasSize(2);
  }

  @Test
  void readsGzipOfSeveralMembers() {
    byte[] one = TestFiles.gzip(TWO_ROWS);
    byte[] other = TestFiles.gzip(TestFiles.row("3"));
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);

    reader().read(TestFiles.write(folder, both), sink);

    assertThat(sink.shares).hasSize(3);
  }

  @Test
  void expectsThePoolOfTheFirstRowThatIsUsedInAllFiles() {
    ShareFileReader reader = reader();
    String other = TestFiles.row("NaN").replace("ergo1", "btc1");
    reader.read(TestFiles.write(folder, TestFiles.HEADER + other + TestFiles.row("1")), sink);
    assertThat(reader.poolId()).contains("ergo1");

    reader.read(TestFiles.write(folder, TestFiles.HEADER + other), sink);

    assertThat(sink.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.DIFFICULTY_NOT_A_NUMBER, RejectionReason.OTHER_POOL);
  }

  @Test
  void countsTheRowsOfOtherPoolsWhenOnePoolIsAskedForByName() {
    String bad = TestFiles.row("NaN").replace("ergo1", "ergo2");
    String good = TestFiles.row("1").replace("ergo1", "ergo2");
    ReadCount count =
        new ShareFileReader(Network.MAINNET, Optional.of("ergo2"))
            .read(TestFiles.write(folder, TWO_ROWS + bad + good), sink);

    assertThat(count).isEqualTo(new ReadCount(1, 1, 2));
    assertThat(sink.shares).hasSize(1);
    assertThat(sink.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.DIFFICULTY_NOT_A_NUMBER);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "2026-03-01T06:10:00.000Z, 2026-03-01T06:10:00Z",
    "2026-03-01T06:10Z, 2026-03-01T06:10:00Z",
    "2026-03-01 06:10:00.011+00, 2026-03-01T06:10:00.011Z",
    "2026-03-01 08:10:00.123456+02, 2026-03-01T06:10:00.123456Z",
    "2026-03-01T11:40:00+05:30, 2026-03-01T06:10:00Z",
    "2026-03-01T06:10:00,",
    "2026-03-01,",
    "2026-03-0106:10:00Z,",
    "2026-03-01T06:10:00ZZ,",
    "2026-03-01T06:10:00+25,",
    "2026-02-30T06:10:00Z,",
    "2026-03-01T25:10:00Z,",
    "1772345400,",
    "'',",
  })
  void takesTimesThatNameTheirOffsetAndNoOthers(String text, @Nullable Instant expected) {
    read(TestFiles.HEADER + TestFiles.row("1").replace("2026-03-01T06:10:00.000Z", text));

    if (expected == null) {
      assertThat(sink.rejected)
          .extracting(RejectedRow::reason)
          .containsExactly(RejectionReason.TIME_NOT_A_TIMESTAMP);
    } else {
      assertThat(sink.shares).extracting(Share::created).containsExactly(expected);
    }
  }

  @ParameterizedTest(name = "height {0}: {1}")
  @CsvSource({
    "0, HEIGHT_OUT_OF_RANGE",
    "2147483648, HEIGHT_OUT_OF_RANGE",
    "99999999999999999999999, HEIGHT_OUT_OF_RANGE",
    "1730005.0, HEIGHT_NOT_AN_INTEGER",
    "1e6, HEIGHT_NOT_AN_INTEGER",
    "'', HEIGHT_NOT_AN_INTEGER",
  })
  void refusesHeightsThatNoBlockHas(String height, RejectionReason reason) {
    read(TestFiles.HEADER + TestFiles.row("1").replace("1730005", height));
    assertThat(sink.rejected).extracting(RejectedRow::reason).containsExactly(reason);
  }

  @Test
  void parsesEachAddressOnce() {
    read(TWO_ROWS);
    assertThat(sink.shares.get(0).miner()).isSameAs(sink.shares.get(1).miner());
  }

  private void read(String text) {
    reader().read(TestFiles.write(folder, text.getBytes(StandardCharsets.UTF_8)), sink);
  }

  private static ShareFileReader reader() {
    return new ShareFileReader(Network.MAINNET, Optional.empty());
  }
}
