package org.leafpay.testnet.bench.shares;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A log of shares as a pool would write it: one object a line, in the order of time, difficulties
 * of many sizes with fractions of 256ths, everybody as often as anybody else.
 */
final class SyntheticShares {
  static final String POOL_ID = "ergo1";
  static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

  /** Three hours, whatever the number of shares: 180 buckets of a minute. */
  static final Duration SPAN = Duration.ofHours(3);

  /** The largest difficulty, in hashes; a share's is a part of it. */
  static final long DIFFICULTY_MAX = 25_632_018_247L;

  private static final long NETWORK_DIFFICULTY = 1_312_314_297_000_000L;
  private static final int HEIGHT = 1_730_000;
  private static final int BLOCKS = 90;
  private static final int SIZES = 100;
  private static final int WORKERS = 7;
  private static final long FRACTION_UNIT = 390_625;

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SplittableRandom random;
  private final int shareCount;
  private final List<String> miners;

  private SyntheticShares(long seed, int shareCount, List<String> miners) {
    this.random = new SplittableRandom(seed);
    this.shareCount = shareCount;
    this.miners = miners;
  }

  static void write(Path file, long seed, int shareCount, List<String> miners) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new SyntheticShares(seed, shareCount, miners).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Writer out) throws IOException {
    for (int i = 0; i < shareCount; i++) {
      int miner = i < miners.size() ? i : random.nextInt(miners.size());
      int block = (int) ((long) i * BLOCKS / shareCount);
      out.write("{\"poolid\":\"" + POOL_ID + "\",\"blockheight\":" + (HEIGHT + block));
      out.write(",\"difficulty\":" + difficulty(miner));
      out.write(",\"networkdifficulty\":" + (NETWORK_DIFFICULTY + block));
      out.write(",\"miner\":\"" + miners.get(miner));
      out.write("\",\"worker\":\"rig" + miner % WORKERS);
      out.write("\",\"useragent\":\"lolMiner/1.88\",\"ipaddress\":\"10.");
      out.write((miner >>> 16) + "." + (miner >>> 8 & 0xff) + "." + (miner & 0xff));
      out.write("\",\"source\":null,\"created\":\"" + created(i) + "\"}\n");
    }
  }

  /** Stratum difficulty divided by 256, exactly: a 256th has eight decimals. */
  private String difficulty(int miner) {
    long hashes = DIFFICULTY_MAX / (1 + miner % SIZES) - random.nextInt(1_000_000);
    String fraction = String.valueOf((hashes & 0xff) * FRACTION_UNIT);
    String decimals = "0".repeat(8 - fraction.length()) + fraction;
    return (hashes >>> 8) + "." + decimals.replaceFirst("0+$", "0");
  }

  private String created(int share) {
    return MILLIS.format(START.plusMillis(SPAN.toMillis() * share / shareCount));
  }
}
