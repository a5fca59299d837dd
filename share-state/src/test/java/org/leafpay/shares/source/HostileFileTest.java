package org.leafpay.shares.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.types.address.Network;

class HostileFileTest {
  private static final String GOOD = TestFiles.HEADER + TestFiles.row("1").repeat(20_000);

  @TempDir private Path folder;

  private final CollectingSink sink = new CollectingSink();

  @Test
  void namesAMissingFile() {
    SourceException e = fault(folder.resolve("nowhere.csv"));
    assertThat(e.reason()).isEqualTo("no such file");
    assertThat(e.file()).endsWith("nowhere.csv");
    assertThat(e.line()).isEmpty();
  }

  @Test
  void refusesAFolder() {
    assertThat(fault(folder).reason()).startsWith("is a folder, not a file");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(fault(TestFiles.write(folder, "")).reason()).isEqualTo("empty, not even a header");
  }

  @Test
  void namesTheColumnThatTheHeaderLacks() {
    SourceException e = fault(TestFiles.write(folder, GOOD.replace(",miner,", ",minor,")));
    assertThat(e.reason()).isEqualTo("the header lacks the column 'miner'");
    assertThat(e.line()).hasValue(1);
  }

  @Test
  void namesTheColumnThatTheHeaderHasTwice() {
    assertThat(fault(TestFiles.write(folder, GOOD.replace(",worker,", ",miner,"))).reason())
        .isEqualTo("the header names the column 'miner' twice");
  }

  @Test
  void reportsATruncatedGzip() {
    byte[] gzip = TestFiles.gzip(GOOD);
    assertThat(fault(TestFiles.write(folder, Arrays.copyOf(gzip, gzip.length / 2))).reason())
        .startsWith("gzip ends too early: the file is truncated");
    assertThat(fault(TestFiles.write(folder, Arrays.copyOf(gzip, gzip.length - 3))).reason())
        .startsWith("gzip ends too early: the file is truncated");
    assertThat(fault(TestFiles.write(folder, Arrays.copyOf(gzip, 5))).reason())
        .startsWith("gzip ends too early: the file is truncated");
  }

  @Test
  void reportsADamagedGzip() {
    byte[] gzip = TestFiles.gzip(GOOD);
    gzip[gzip.length - 6] ^= 1;
    assertThat(fault(TestFiles.write(folder, gzip)).reason()).startsWith("damaged gzip: ");
  }

  @Test
  void reportsBytesThatAreNotUtf8AndTheLineBefore() {
    byte[] bytes =
        (GOOD + TestFiles.row("1").replace("rig1", "~")).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '~' ? (byte) 0xff : bytes[i];
    }
    assertThat(fault(TestFiles.write(folder, bytes)).reason())
        .matches("not UTF-8 \\(after line \\d+\\)");
    assertThat(sink.shares).isNotEmpty();
  }

  @Test
  void reportsAQuoteThatIsNeverClosed() {
    String text = GOOD + TestFiles.row("1").replace("rig1", "\"rig1") + TestFiles.row("1");
    assertThat(fault(TestFiles.write(folder, text)).reason())
        .startsWith("not readable as CSV after line 20001");
  }

  @Test
  void reportsAFieldThatSwallowsTheFile() {
    String text = TestFiles.HEADER + TestFiles.row("1").replace("rig1", "\"" + "x".repeat(5 << 20));
    assertThat(fault(TestFiles.write(folder, text)).reason())
        .startsWith("not readable as CSV after line 1");
  }

  @Test
  void rejectsARowWhoseQuotesSwallowOthers() {
    String swallowing = TestFiles.row("1").replace(",x,", ",\"x,");
    read(
        TestFiles.HEADER
            + swallowing
            + "a\nb\",10.0.0.1,,2026-03-01T06:10:00.000Z\n"
            + TestFiles.row("2"));

    assertThat(sink.rejected)
        .extracting(RejectedRow::line, RejectedRow::reason)
        .containsExactly(tuple(2L, RejectionReason.LINE_BREAK));
    assertThat(sink.shares).extracting(Share::difficulty).containsExactly(512L);
  }

  @Test
  void rejectsARowOfTooManyColumns() {
    read(TestFiles.HEADER + TestFiles.row("1,5"));
    assertThat(sink.rejected.get(0).verdict()).isEqualTo("rejected: too many columns");
  }

  @Test
  void rejectsAMinerWhoseScriptCannotBePaid() {
    AtomicInteger asked = new AtomicInteger();
    ScriptRule none =
        script -> {
          asked.incrementAndGet();
          return Optional.of(RejectionReason.SCRIPT_UNREADABLE);
        };
    new ShareFileReader(Network.MAINNET, Optional.empty(), none)
        .read(TestFiles.write(folder, TestFiles.HEADER + TestFiles.row("1")), sink);
    assertThat(sink.shares).isEmpty();
    assertThat(sink.rejected.get(0).verdict())
        .isEqualTo("rejected: address of a script that cannot be read");
    assertThat(asked).hasValue(1);
  }

  @Test
  void asksOnceForEachMinerWhetherHisScriptCanBePaid() {
    AtomicInteger asked = new AtomicInteger();
    ScriptRule any =
        script -> {
          asked.incrementAndGet();
          return Optional.empty();
        };
    new ShareFileReader(Network.MAINNET, Optional.empty(), any)
        .read(
            TestFiles.write(folder, TestFiles.HEADER + TestFiles.row("1") + TestFiles.row("2")),
            sink);
    assertThat(sink.shares).hasSize(2);
    assertThat(asked).hasValue(1);
  }

  @Test
  void keepsReportsShortAndFreeOfControlCharacters() {
    String red = "\u001b[31m\u0000\u202e" + "y".repeat(500);
    read(TestFiles.HEADER + TestFiles.row("1").replace(TestFiles.MINER, red));

    assertThat(sink.rejected.get(0).excerpt()).isEqualTo("?[31m??" + "y".repeat(53) + "...");
    assertThat(sink.rejected.get(0)).asString().endsWith("y...'").contains(":2: rejected: ");
  }

  @Test
  void rejectsAddressesOfAnyLengthQuickly() {
    read(
        TestFiles.HEADER
            + TestFiles.row("1").replace(TestFiles.MINER, "9".repeat(900_000))
            + TestFiles.row("1").replace(TestFiles.MINER, "\u0439".repeat(100)));
    assertThat(sink.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.ADDRESS_NOT_ONE, RejectionReason.ADDRESS_NOT_ONE);
  }

  private void read(String text) {
    new ShareFileReader(Network.MAINNET, Optional.empty())
        .read(TestFiles.write(folder, text), sink);
  }

  private SourceException fault(Path file) {
    return catchThrowableOfType(
        SourceException.class,
        () -> new ShareFileReader(Network.MAINNET, Optional.empty()).read(file, sink));
  }
}
