package org.leafpay.shares.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  private static final int SIZE_MAX = 2_000;
  private static final int ROUNDS = 300;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void cutsAnyTextAsASplitWould(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      boolean atReturns = random.nextBoolean();
      String text = text(random);
      List<String> lines = lines(new Dripping(text, random), atReturns);
      assertThat(lines)
          .as("seed %d, round %d, %s", seed, i, atReturns ? "both" : "line feeds")
          .isEqualTo(split(text, atReturns ? "\r\n|\r|\n" : "\n"));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int size = random.nextInt(20_000);
    while (text.length() < size) {
      switch (random.nextInt(8)) {
        case 0 -> text.append('\n');
        case 1 -> text.append('\r');
        case 2 -> text.append("\r\n");
        case 3 -> text.append("x".repeat(random.nextInt(3_000)));
        default -> text.append("y".repeat(random.nextInt(20)));
      }
    }
    return text.toString();
  }

  /** The line's number, its text, or only the beginning of what is too long. */
  private static List<String> lines(InputStream in, boolean atReturns) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(in, SIZE_MAX)) {
      if (atReturns) {
        reader.endAtCarriageReturns();
      }
      while (reader.next()) {
        int size = reader.to() - reader.from();
        String text = new String(reader.bytes(), reader.from(), size, StandardCharsets.UTF_8);
        lines.add(reader.line() + (reader.isTooLong() ? " long " : " ") + text);
      }
    }
    return lines;
  }

  private static List<String> split(String text, String ends) {
    String[] parts = Pattern.compile(ends).split(text, -1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      boolean isLong = parts[i].length() > SIZE_MAX;
      String kept = isLong ? "long " + parts[i].substring(0, LineReader.HEAD_SIZE) : parts[i];
      if (i < parts.length - 1 || !parts[i].isEmpty()) {
        lines.add((i + 1) + " " + kept);
      }
    }
    return lines;
  }

  /** Gives as little at a time as it likes. */
  private static final class Dripping extends InputStream {
    private final InputStream in;
    private final Random random;

    Dripping(String text, Random random) {
      this.in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
      int most = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(5_000);
      return in.read(into, from, Math.min(size, most));
    }
  }
}
