package org.leafpay.shares.file;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.leafpay.shares.TestMiners;

/** Makes the fields of rows: most good, many odd in one way or another. */
final class Rows {
  static final List<String> NAMES =
      List.of(
          "poolid",
          "blockheight",
          "difficulty",
          "networkdifficulty",
          "miner",
          "worker",
          "useragent",
          "created");

  private static final String[] HEIGHTS = {
    "0", "-1", "+7", "007", "2147483647", "2147483648", "1730005.0", "1e6", "", "x", " 1730005"
  };
  private static final String[] DIFFICULTIES = {
    "0",
    "-1",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e300",
    "1e-300",
    "1.5625e7",
    "1.5625E7",
    "+1",
    "1.",
    ".5",
    "0.001953125",
    "0.005859375",
    "0.0019531250000000000000000000001",
    "18014398509481984",
    "18014398509481984.01",
    "1e2147483648",
    "",
    " 1",
    "0x10",
    "1_000",
    "15625000,5",
    "00015625000",
    "123456789012345.1234567890123456",
    "1234567890123456.5",
    "9.9999999999999999E15",
    "1.0e+3"
  };
  private static final String[] NETWORKS = {
    "0",
    "-5",
    "1312314297000000.5",
    "1.312314297E15",
    "4611686018427387904",
    "4611686018427387905",
    "",
    "nan",
    "01312314297000000"
  };
  private static final String[] TIMES = {
    "2026-03-01T06:10Z",
    "2026-03-01 06:10:00.011+00",
    "2026-03-01 08:10:00.123456+02",
    "2026-03-01T06:10:00.123456789Z",
    "2026-03-01T06:10:00.1234567890Z",
    "2026-03-01T06:10:00",
    "2026-03-01",
    "2026-02-29T06:10:00Z",
    "2026-03-01T24:00:00Z",
    "2026-03-01T23:59:60Z",
    "2026-03-01T06:60:00Z",
    "2026-03-01t06:10:00z",
    "2026-03-01T06:10:00+00:00",
    "yesterday",
    "",
    "1772345400",
    "2026-03-01T06:10:00.Z",
    "2026-3-1T06:10:00Z",
    "1969-12-31T23:59:59.999999999Z",
    "2026-03-01T06:10:00-00",
    "2026-03-01T06:10:0xZ",
    "2026/03/01T06:10:00Z",
    "9999-12-31T00:00:00Z",
    "2026-03-01X06:10:00Z",
    "2026-03-01T06-10-00Z"
  };
  private static final String[] WORKERS = {
    "",
    "rig,1",
    "rig\"1",
    "\"rig\"",
    "rïg",
    "\u202e",
    "rig 1",
    " ",
    "rig\t1",
    "\ud83d\ude00",
    "\\",
    "}"
  };
  private static final String[] POOLS = {"ergo2", "", "ERGO1", " ergo1", "ergo1 ", "érgo1"};

  private final Random random;
  private final List<String> miners;
  private long millis;

  Rows(Random random, int minerCount) {
    this.random = random;
    this.miners =
        random.ints(minerCount, 0, 1_000).mapToObj(i -> TestMiners.address(i).text()).toList();
  }

  /** One row, in the order of {@link #NAMES}; {@code oddPercent} of its fields are odd. */
  List<String> next(int oddPercent) {
    millis += random.nextInt(2_000) - 200;
    return List.of(
        field(oddPercent, POOLS, "ergo1"),
        field(oddPercent, HEIGHTS, String.valueOf(1730000 + random.nextInt(5))),
        field(oddPercent, DIFFICULTIES, difficulty()),
        field(
            oddPercent, NETWORKS, random.nextInt(9) > 0 ? "1312314297000000" : "1312400000000000"),
        random.nextInt(100) < oddPercent ? oddMiner() : miner(),
        field(oddPercent, WORKERS, "rig" + random.nextInt(30)),
        field(oddPercent, WORKERS, "lolMiner/1.88"),
        field(oddPercent, TIMES, time()));
  }

  private String field(int oddPercent, String[] odd, String good) {
    return random.nextInt(100) < oddPercent ? odd[random.nextInt(odd.length)] : good;
  }

  private String difficulty() {
    return switch (random.nextInt(4)) {
      case 0 -> String.valueOf(1 + random.nextInt(100_000_000));
      case 1 -> String.valueOf(random.nextDouble() * 1e9);
      case 2 -> (1 + random.nextInt(1_000_000)) + "." + random.nextInt(1_000_000_000);
      default -> (2 * random.nextInt(10_000) + 1) / 512.0 + "";
    };
  }

  private String miner() {
    return miners.get(random.nextInt(miners.size()));
  }

  private String oddMiner() {
    String good = miner();
    int at = random.nextInt(good.length());
    return switch (random.nextInt(7)) {
      case 0 -> "";
      case 1 -> good.substring(0, at);
      case 2 -> good.substring(0, at) + "0" + good.substring(at + 1);
      case 3 -> good + " ";
      case 4 -> "3WxbfxQK75N4UVC1Xt5D2efuLcrGuuRtYfgKkxR6GNvwdVFVktqb";
      case 5 -> TestMiners.payToScriptText(TestMiners.address(random.nextInt(9)));
      default -> good.substring(0, at) + "é" + good.substring(at);
    };
  }

  private String time() {
    String text = Instant.ofEpochMilli(1_772_345_400_000L + millis).toString();
    return random.nextInt(3) == 0 ? text.replace('T', ' ').replace("Z", "+00") : text;
  }
}
