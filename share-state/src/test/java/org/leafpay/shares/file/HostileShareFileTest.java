package org.leafpay.shares.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.Share;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Files that somebody has made to cause trouble, or that trouble has made. */
class HostileShareFileTest {
  private static final String MINER = "9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF";
  private static final String HEADER =
      "poolid,blockheight,difficulty,networkdifficulty,miner,worker,created\n";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]                          | NOT_A_JSON_OBJECT",
        "17                           | NOT_A_JSON_OBJECT",
        "nonsense                     | NOT_A_JSON_OBJECT",
        "{                            | NOT_A_JSON_OBJECT",
        "{} {}                        | MORE_THAN_ONE_OBJECT",
        "{}                           | FIELD_MISSING",
        "GOOD GOOD                    | MORE_THAN_ONE_OBJECT",
        "GOOD,                        | MORE_THAN_ONE_OBJECT",
        "GOOD}                        | MORE_THAN_ONE_OBJECT",
        "GOOD#                        | MORE_THAN_ONE_OBJECT",
        "\"worker\":\"a\",\"worker\":\"a\" | FIELD_TWICE",
        "\"miner\":null                | FIELD_TWICE",
        "\"worker\":true               | NOT_A_JSON_VALUE",
        "\"worker\":{\"miner\":1}        | NOT_A_JSON_VALUE",
        "\"worker\":[]                 | NOT_A_JSON_VALUE",
        "\"x\":01                      | NOT_A_JSON_OBJECT",
        "\"x\":1.                      | NOT_A_JSON_OBJECT",
        "\"x\":+1                      | NOT_A_JSON_OBJECT",
        "\"x\":nul                     | NOT_A_JSON_OBJECT",
        "\"x\":tru                     | NOT_A_JSON_OBJECT",
        "\"x\":\"\\q\"                   | NOT_A_JSON_OBJECT",
        "\"x\"                         | NOT_A_JSON_OBJECT",
        "\"x\":                        | NOT_A_JSON_OBJECT",
        "x:1                         | NOT_A_JSON_OBJECT",
        "'x':1                       | NOT_A_JSON_OBJECT",
        "\"x\":1,                      | NOT_A_JSON_OBJECT",
        "\"x\":\"\u0001\"                 | NOT_A_JSON_OBJECT",
        "\"sequence\":-1               | SEQUENCE_NOT_AN_INTEGER",
        "\"sequence\":1.5              | SEQUENCE_NOT_AN_INTEGER",
        "\"sequence\":\"x\"              | SEQUENCE_NOT_AN_INTEGER",
        "\"sequence\":1234567890123456789 | SEQUENCE_NOT_AN_INTEGER",
        "\"sequence\":9,\"source\":\"a\\ud800\" | EPOCH_NOT_PRINTABLE",
        "\"sequence\":9,\"source\":\"\\udc00b\" | EPOCH_NOT_PRINTABLE",
        "\"sequence\":9,\"epoch\":\"a\\u0000\" | EPOCH_NOT_PRINTABLE",
      },
      quoteCharacter = '`')
  void saysWhatIsWrongWithAnObject(String written, RejectionReason reason) {
    String good = object("1");
    String row =
        written.startsWith("\"") || written.contains("x")
            ? good.replace("}", "," + written + "}")
            : written.replace("GOOD", good);

    Reading reading = Reading.of(object("1") + "\n" + row + "\n" + object("2"));

    assertThat(reading.rejected).extracting(RejectedRow::reason).containsExactly(reason);
    assertThat(reading.rejected).extracting(RejectedRow::line).containsExactly(2L);
    assertThat(reading.shares).extracting(Share::difficulty).containsExactly(256L, 512L);
  }

  @Test
  void namesNumbersThatAreNone() {
    Reading reading = Reading.of(object("NaN") + "\n" + object("\"Infinity\"") + "\n");

    assertThat(reading.rejected)
        .extracting(RejectedRow::verdict)
        .containsOnly("rejected: difficulty not a number");
    assertThat(reading.rejected)
        .extracting(RejectedRow::excerpt)
        .containsExactly("NaN", "Infinity");
  }

  @Test
  void refusesHugeNumbersQuickly() {
    String digits = "9".repeat(900_000);
    Reading reading =
        Reading.of(object(digits) + "\n" + object("1e999999999999") + "\n" + object("1"));

    assertThat(reading.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(
            RejectionReason.DIFFICULTY_NOT_A_NUMBER, RejectionReason.DIFFICULTY_OUT_OF_RANGE);
    assertThat(reading.shares).hasSize(1);
  }

  @Test
  void refusesObjectsNestedWithoutEnd() {
    String deep = object("1").replace("}", ",\"x\":" + "[".repeat(400_000) + "}");
    Reading reading = Reading.of(deep + "\n" + object("1"));

    assertThat(reading.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.NOT_A_JSON_OBJECT);
    assertThat(reading.shares).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"true", "false"})
  void skipsALineThatIsTooLongAndReadsOn(boolean isTable) throws IOException {
    String row = isTable ? row("1") : object("1") + "\n";
    String text =
        (isTable ? HEADER : "") + row + "x".repeat(30 << 20) + "\n" + row + "y".repeat(2 << 20);

    Reading reading = Reading.of(gzip(text));

    assertThat(reading.fault).isNull();
    assertThat(reading.shares).hasSize(2);
    assertThat(reading.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.LINE_TOO_LONG, RejectionReason.LINE_TOO_LONG);
    assertThat(reading.rejected.get(0).line()).isEqualTo(isTable ? 3 : 2);
    assertThat(reading.rejected.get(0).excerpt()).isEqualTo("x".repeat(60) + "...");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"true", "false"})
  void rejectsBytesThatAreNotUtf8RowByRow(boolean isTable) {
    String row = isTable ? row("1") : object("1") + "\n";
    String text = (isTable ? HEADER : "") + row + row.replace("rig1", "~") + row;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '~' ? (byte) 0xff : bytes[i];
    }

    Reading reading = Reading.of(bytes);

    assertThat(reading.shares).hasSize(2);
    assertThat(reading.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.NOT_UTF_8);
  }

  @Test
  void readsAByteOrderMarkAndEveryLineEnd() {
    Reading marked = Reading.of("\ufeff" + object("1") + "\r\n\r\n  \n" + object("2"));
    assertThat(marked.positions).containsExactly("input by line:1", "input by line:4");

    String table = (HEADER + "\n" + row("1") + "\n\n" + row("2")).stripTrailing();
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      Reading reading = Reading.of("\ufeff" + table.replace("\n", end));
      assertThat(reading.positions).containsExactly("input by line:3", "input by line:6");
      assertThat(reading.rejected).isEmpty();
    }
  }

  @Test
  void rejectsTwoObjectsOnOneLineWhateverIsBetweenThem() {
    Reading reading = Reading.of(object("1") + "\r" + object("2") + "\n" + object("3") + "\r");

    assertThat(reading.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.MORE_THAN_ONE_OBJECT);
    assertThat(reading.shares).extracting(Share::difficulty).containsExactly(768L);
  }

  @Test
  void rejectsARowWhoseQuotesSwallowOthersAndKeepsTheLineNumbers() {
    String swallowing = row("1").replace("rig1", "\"rig\r\n\r1\"");
    Reading reading = Reading.of(HEADER + swallowing + row("2") + row("NaN"));

    assertThat(reading.rejected)
        .extracting(RejectedRow::line, RejectedRow::reason)
        .containsExactly(
            tuple(2L, RejectionReason.LINE_BREAK),
            tuple(6L, RejectionReason.DIFFICULTY_NOT_A_NUMBER));
    assertThat(reading.positions).containsExactly("input by line:5");
  }

  @Test
  void stopsAtAQuoteThatIsNeverClosedAfterTheRowsBeforeIt() {
    Reading reading =
        Reading.of(HEADER + row("1").repeat(250) + row("1").replace("rig1", "\"rig1") + row("1"));

    assertThat(reading.shares).hasSize(250);
    assertThat(fault(reading)).startsWith("not readable as CSV after line 251: a quote is not");
  }

  @Test
  void stopsAtAQuotedFieldThatSwallowsTheFile() {
    String lines = "\"" + "x\n".repeat(3 << 20);
    Reading reading = Reading.of(HEADER + row("1") + row("1").replace("rig1", lines));

    assertThat(reading.shares).hasSize(1);
    assertThat(fault(reading)).startsWith("not readable as CSV after line 2: a quote is not");
  }

  @Test
  void stopsAtAQuotedFieldThatGoesOnBehindItsQuote() {
    Reading reading = Reading.of(HEADER + row("1") + row("1").replace("rig1", "\"rig\"1"));

    assertThat(reading.shares).hasSize(1);
    assertThat(fault(reading)).startsWith("not readable as CSV after line 2");
  }

  @Test
  void deliversWhatComesBeforeTheEndOfATruncatedGzip() throws IOException {
    byte[] gzip = gzip(HEADER + row("1").repeat(20_000));
    for (int size : new int[] {gzip.length - 1, gzip.length - 8, gzip.length - 9}) {
      Reading reading = Reading.of(Arrays.copyOf(gzip, size));
      assertThat(fault(reading)).startsWith("gzip ends too early: the file is truncated (after");
      assertThat(reading.shares.size()).isGreaterThan(size == gzip.length - 9 ? 19_900 : 19_999);
    }
    assertThat(fault(Reading.of(Arrays.copyOf(gzip, 15)))).startsWith("gzip ends too early");
    assertThat(fault(Reading.of(Arrays.copyOf(gzip, 5)))).startsWith("gzip ends too early");
  }

  @Test
  void readsGzipOfManyMembersAndNothingBehindThemButZeros() throws IOException {
    byte[] three =
        join(gzip(HEADER + row("1")), gzip(""), gzip(row("2") + row("3").substring(0, 20)));
    byte[] rest = gzip(row("3").substring(20));

    assertThat(Reading.of(join(three, rest, new byte[700])).shares).hasSize(3);
    Reading damaged = Reading.of(join(three, rest, new byte[3], rest));
    assertThat(damaged.shares).hasSize(3);
    assertThat(fault(damaged)).startsWith("damaged gzip: behind its last member comes something");
  }

  @Test
  void reportsADamagedGzip() throws IOException {
    byte[] gzip = gzip(HEADER + row("1").repeat(20_000));
    gzip[gzip.length - 6] ^= 1;
    Reading reading = Reading.of(gzip);
    assertThat(reading.shares).hasSize(20_000);
    assertThat(fault(reading)).startsWith("damaged gzip: ");
  }

  @Test
  void refusesWhatIsNoFileOfShares() {
    byte[] garbage = new byte[10_000];
    new Random(7).nextBytes(garbage);
    garbage[0] = 'x';

    assertThat(fault(Reading.of(""))).isEqualTo("empty, not even a header");
    assertThat(fault(Reading.of("\n\n \n"))).isEqualTo("empty, not even a header");
    assertThat(fault(Reading.of(garbage))).startsWith("not UTF-8: 'x");
    assertThat(fault(Reading.of("a,b\n1,2\n"))).isEqualTo("the header lacks the column 'poolid'");
    assertThat(fault(Reading.of(HEADER.replace("worker", "miner"))))
        .isEqualTo("the header names the column 'miner' twice");
    assertThat(fault(Reading.of("x".repeat(3 << 20)))).isEqualTo("the header does not end");
    assertThat(fault(Reading.of("\"poolid"))).isEqualTo("the header does not end");
  }

  /** A miner's address is looked for where the one before ended, which may be in the next row. */
  @Test
  void keepsRowsApartWhateverLengthTheAddressBeforeHad() {
    byte[] script = new byte[300];
    script[0] = 0x10;
    PropositionBytes long300 = new PropositionBytes(Bytes.of(script));
    String address = ErgoAddress.of(long300, Network.MAINNET).text();
    String row = object("1") + "\n";
    int padding = address.length() - MINER.length() - row.length();
    String padded = row.replace("rig1", "rig1" + "-".repeat(padding));

    Reading reading = Reading.of(padded + padded.replace(MINER, address) + padded + padded + row);

    assertThat(reading.rejected).isEmpty();
    assertThat(reading.positions)
        .containsExactly(
            "input by line:1",
            "input by line:2",
            "input by line:3",
            "input by line:4",
            "input by line:5");
  }

  @Test
  void keepsReportsShortAndFreeOfControlCharacters() {
    Reading reading = Reading.of("{\u001b[31m\u0000\u202e" + "y".repeat(500) + "\n");

    assertThat(reading.rejected.get(0).excerpt()).isEqualTo("{?[31m??" + "y".repeat(52) + "...");
  }

  private static String fault(Reading reading) {
    assertThat(reading.fault).isNotNull();
    return Objects.requireNonNull(reading.fault).reason();
  }

  private static String object(String difficulty) {
    return ("{\"poolid\":\"ergo1\",\"blockheight\":1730005,\"difficulty\":%s,"
            + "\"networkdifficulty\":1312314297000000,\"miner\":\"%s\",\"useragent\":\"rig1\","
            + "\"created\":\"2026-03-01T06:10:00.000Z\"}")
        .formatted(difficulty, MINER);
  }

  private static String row(String difficulty) {
    return "ergo1,1730005,%s,1312314297000000,%s,rig1,2026-03-01T06:10:00.000Z\n"
        .formatted(difficulty, MINER);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }
}
