package org.leafpay.shares.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leafpay.types.address.Network;

/** The shared list of bad rows: each is wrong in one way. */
class BadSharesTest {
  private static final Path SHARES = resource("bad-shares.csv");

  @Test
  void givesTheExpectedVerdictForEveryRow() throws IOException {
    CollectingSink sink = new CollectingSink();
    ReadCount count = new ShareFileReader(Network.MAINNET, Optional.empty()).read(SHARES, sink);

    SortedMap<Long, String> expectedRejections = expected();
    expectedRejections.values().removeIf(verdict -> verdict.startsWith("accepted"));
    SortedMap<Long, String> rejections = new TreeMap<>();
    sink.rejected.forEach(row -> rejections.put(row.line(), row.verdict()));

    assertThat(rejections).isEqualTo(expectedRejections).hasSize(15);
    assertThat(count).isEqualTo(new ReadCount(3, 15));
    assertThat(sink.shares)
        .extracting(Share::difficulty)
        .containsExactly(4_000_000_000L, 4_000_000_128L, 4_000_000_000L);
  }

  @Test
  void takesPayToScriptAddressesAndMissingWorkers() {
    CollectingSink sink = new CollectingSink();
    new ShareFileReader(Network.MAINNET, Optional.empty()).read(SHARES, sink);

    assertThat(sink.shares.get(1).miner().text()).startsWith("88dhgz");
    assertThat(sink.shares.get(1).worker()).contains("rig1");
    assertThat(sink.shares.get(2).worker()).isEmpty();
  }

  private static SortedMap<Long, String> expected() throws IOException {
    SortedMap<Long, String> verdicts = new TreeMap<>();
    for (String line : Files.readAllLines(resource("bad-shares.expected.csv")).subList(1, 19)) {
      int comma = line.indexOf(',');
      verdicts.put(
          Long.valueOf(line.substring(0, comma)), line.substring(comma + 2, line.length() - 1));
    }
    return verdicts;
  }

  private static Path resource(String name) {
    return Path.of(
        Objects.requireNonNull(BadSharesTest.class.getResource("/shares/" + name)).getPath());
  }
}
