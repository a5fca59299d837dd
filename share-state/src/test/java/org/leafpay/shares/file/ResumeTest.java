package org.leafpay.shares.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.Share;

/** Whatever was counted is not delivered again, and nothing behind it is left out. */
class ResumeTest {
  private static final String MINER = "9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF";
  private static final int CAPACITY = 7;

  @ParameterizedTest(name = "{0}, seed {1}")
  @CsvSource({"lines, 1", "sequences, 2", "both, 3"})
  void goesOnBehindEveryPlaceWhereItMayHaveStopped(String kind, long seed) {
    byte[] content = bytes(log(kind, new Random(seed)));
    Reading whole = reading().read(content);
    int polls = whole.shares.size() / CAPACITY + 2;
    assertThat(whole.shares.size()).isGreaterThan(50);

    for (int i = 0; i <= polls; i++) {
      Reading before = reading().atMost(i).read(content);
      Reading after = reading().behind(positions(before)).read(content);

      assertThat(join(before.positions, after.positions))
          .as("%s, seed %d, stopped after %d", kind, seed, i)
          .isEqualTo(whole.positions);
      assertThat(join(before.shares, after.shares)).isEqualTo(whole.shares);
      assertThat(after.count.countedBefore()).isEqualTo(before.shares.size());
    }
  }

  @Test
  void deliversOnlyWhatAFileHasGrownBy() {
    String text = log("lines", new Random(5));
    Reading before = reading().read(bytes(text));
    Reading after = reading().behind(positions(before)).read(bytes(text + object("7", "") + "\n"));

    assertThat(after.shares).extracting(Share::difficulty).containsExactly(1_792L);
  }

  @Test
  void knowsAFileByItsFirstRowHoweverItIsNamedOrPacked() throws IOException {
    String text = object("1", "") + "\n" + object("2", "") + "\n";
    String first = unnamed(bytes(text));

    assertThat(first).matches("file [0-9a-f]{32} by line:1");
    assertThat(unnamed(gzip(text))).isEqualTo(first);
    assertThat(unnamed(bytes("\ufeff" + text.replace("\n", "\r\n") + object("3", ""))))
        .isEqualTo(first);
    assertThat(unnamed(bytes(object("1", "").replace("10:00.000", "10:00.001"))))
        .isNotEqualTo(first);
  }

  @Test
  void tellsTablesApartByTheirFirstRowAndNotByTheirHeaderAlone() {
    String header = "poolid,blockheight,difficulty,networkdifficulty,miner,created\n";
    String row = "ergo1,7,1,1000000," + MINER + ",2026-03-01T06:10:00Z\n";

    assertThat(unnamed(bytes(header + row)))
        .isNotEqualTo(unnamed(bytes(header + row.replace(",7,", ",8,"))))
        .isEqualTo(unnamed(bytes(header + row + row)));
  }

  @Test
  void keepsStreamsApartBySourceAndEpoch() {
    Reading reading =
        Reading.of(
            rows(
                "\"sequence\":5",
                "\"sequence\":\"6\",\"epoch\":0",
                "\"sequence\":1,\"epoch\":1",
                "\"sequence\":1,\"epoch\":\"2\"",
                "\"sequence\":0,\"epoch\":\"boot-a\"",
                "\"sequence\":2,\"epoch\":2,\"source\":null",
                "\"sequence\":2,\"epoch\":2,\"source\":\"rig\"",
                "\"sequence\":3,\"epoch\":2,\"source\":\"rig\"",
                "\"epoch\":9",
                "\"sequence\":3,\"epoch\":2"));

    assertThat(reading.rejected).isEmpty();
    assertThat(reading.positions)
        .containsExactly(
            "input:5",
            "input:6",
            "input (epoch 1):1",
            "input (epoch 2):1",
            "input epoch boot-a:0",
            "input (epoch 2):2",
            "rig (epoch 2):2",
            "rig (epoch 2):3",
            "input by line:9",
            "input (epoch 2):3");
  }

  @Test
  void refusesSequencesThatRepeatOrGoBackWithinAnEpoch() {
    Reading reading =
        Reading.of(
            rows(
                "\"sequence\":5",
                "\"sequence\":5",
                "\"sequence\":6",
                "\"sequence\":4",
                "\"sequence\":4,\"epoch\":1",
                "\"sequence\":6",
                "\"sequence\":9"));

    assertThat(reading.positions)
        .containsExactly("input:5", "input:6", "input (epoch 1):4", "input:9");
    assertThat(reading.rejected)
        .extracting(RejectedRow::reason)
        .containsOnly(RejectionReason.SEQUENCE_NOT_RISING);
    assertThat(reading.rejected).extracting(RejectedRow::line).containsExactly(2L, 4L, 6L);
    assertThat(reading.rejected).extracting(RejectedRow::excerpt).containsExactly("5", "4", "6");
  }

  @Test
  void refusesNamesOfEpochsThatAreTooLong() {
    Reading reading = Reading.of(rows("\"sequence\":5,\"epoch\":\"" + "e".repeat(101) + "\""));
    assertThat(reading.rejected)
        .extracting(RejectedRow::reason)
        .containsExactly(RejectionReason.EPOCH_TOO_LONG);
  }

  @Test
  void takesTimesInAnyOrder() {
    String first = object("1", "");
    Reading reading =
        Reading.of(first + "\n" + first.replace("2026-03", "2025-03") + "\n" + first + "\n");

    assertThat(reading.shares)
        .extracting(Share::created)
        .containsExactly(
            Instant.parse("2026-03-01T06:10:00Z"),
            Instant.parse("2025-03-01T06:10:00Z"),
            Instant.parse("2026-03-01T06:10:00Z"));
  }

  private static Reading reading() {
    return new Reading(CAPACITY, Optional.empty());
  }

  private static String unnamed(byte[] content) {
    return reading().unnamed().read(content).positions.get(0);
  }

  /** The last position of each stream. */
  private static Positions positions(Reading reading) {
    Map<String, Long> last = new HashMap<>();
    for (String position : reading.positions) {
      int colon = position.lastIndexOf(':');
      last.put(position.substring(0, colon), Long.parseLong(position.substring(colon + 1)));
    }
    return stream -> last.getOrDefault(stream.toString(), Positions.NOTHING);
  }

  private static String log(String kind, Random random) {
    StringBuilder text = new StringBuilder();
    long sequence = random.nextInt(5);
    for (int i = 0; i < 100; i++) {
      String difficulty = random.nextInt(10) == 0 ? "NaN" : String.valueOf(1 + i);
      boolean isNumbered =
          kind.equals("sequences") || (kind.equals("both") && random.nextBoolean());
      sequence += 1 + random.nextInt(3);
      String place = "\"epoch\":" + i / 30 + ",\"sequence\":" + sequence;
      text.append(object(difficulty, isNumbered ? place : "")).append('\n');
    }
    return text.toString();
  }

  private static String rows(String... places) {
    StringBuilder text = new StringBuilder();
    for (String place : places) {
      text.append(object("1", place)).append('\n');
    }
    return text.toString();
  }

  private static String object(String difficulty, String place) {
    return ("{\"poolid\":\"ergo1\",\"blockheight\":1730005,\"difficulty\":%s,"
            + "\"networkdifficulty\":1312314297000000,\"miner\":\"%s\",%s"
            + "\"created\":\"2026-03-01T06:10:00.000Z\"}")
        .formatted(difficulty, MINER, place.isEmpty() ? "" : place + ",");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(text));
    }
    return out.toByteArray();
  }

  private static <T> List<T> join(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
