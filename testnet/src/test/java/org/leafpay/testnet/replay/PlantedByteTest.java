package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.leafpay.engine.publish.RoundFolder;

/** One byte of one published file is another one: a replay says which file it is. */
@ParameterizedClass(name = "{0}")
@EnumSource
class PlantedByteTest {
  private static final long SEED = 4_711;
  private static final int SMALL_FILE_BYTES_MAX = 2_000;
  private static final int POSITIONS_PER_FILE = 6;
  private static final String MANIFEST = "manifest.json";

  /** Batches get a part of the bytes: their files differ in one field. */
  enum Layout {
    LEAF(200, 1_000),
    BATCH(60, 200);

    private final int sealedPositions;
    private final int plantedMin;

    Layout(int sealedPositions, int plantedMin) {
      this.sealedPositions = sealedPositions;
      this.plantedMin = plantedMin;
    }

    PaidPool pay(Path directory) {
      Path folder = directory.resolve(name());
      return this == LEAF ? PaidPool.of(folder, 40) : PaidPool.inBatches(folder, 40, 4);
    }
  }

  private static final Map<Layout, PaidPool> POOLS = new EnumMap<>(Layout.class);

  @TempDir private static Path directory;

  @Parameter private Layout layout = Layout.LEAF;

  private final Replay replay = new Replay(ReplayTools.filesOnly(line -> {}));
  private final Random random = new Random(SEED);

  @BeforeAll
  static void pay() {
    for (Layout each : Layout.values()) {
      POOLS.put(each, each.pay(directory));
    }
  }

  @AfterAll
  static void stop() {
    POOLS.values().forEach(PaidPool::close);
  }

  private Path out() {
    return Objects.requireNonNull(POOLS.get(layout)).out();
  }

  @Test
  void namesTheFileInWhichAByteIsAnotherOne() throws IOException {
    int planted = 0;
    RoundFolder round = RoundFolder.allIn(out()).get(1);
    for (Path file : files(round)) {
      byte[] honest = Files.readAllBytes(file);
      for (int position : positions(honest.length)) {
        Finding.Difference difference = plant(round, file, honest, position);
        boolean named =
            isManifest(file)
                ? difference.text().contains(MANIFEST)
                : round.path().resolve(difference.file()).equals(file);
        assertThat(named)
            .as("seed %d, %s, byte %d: %s", SEED, file, position, difference.text())
            .isTrue();
        planted++;
      }
    }
    assertThat(replay.of(out()).difference()).isEmpty();
    assertThat(planted).isGreaterThan(layout.plantedMin);
  }

  /**
   * The forger writes the manifest anew. In these files every byte follows from others; what only
   * the pool knows (shares, thresholds, the block's own data) is left out.
   */
  @Test
  void findsAByteOfBundlesReceiptsLeavesAndCarriedAlsoUnderANewManifest() throws IOException {
    RoundFolder round = RoundFolder.allIn(out()).get(1);
    List<Path> derived =
        files(round).stream().filter(file -> isDerived(round.path().relativize(file))).toList();
    for (int i = 0; i < layout.sealedPositions; i++) {
      Path file = derived.get(i % 8 < 4 ? random.nextInt(derived.size()) : i % 8 - 4);
      byte[] honest = Files.readAllBytes(file);
      int position = random.nextInt(honest.length);
      byte[] forged = changed(honest, position);
      Files.write(file, forged);
      ForgedManifest.write(round.path());
      ReplayReport report = replay.of(round.path());
      assertThat(report.difference().isPresent() || saysEpoch(report))
          .as("seed %d, %s, byte %d is %d", SEED, file, position, forged[position])
          .isTrue();
      Files.write(file, honest);
      ForgedManifest.write(round.path());
    }
    assertThat(replay.of(out()).difference()).isEmpty();
  }

  @Test
  void namesAFileThatIsMissingAndOneTooMany() throws IOException {
    RoundFolder round = RoundFolder.allIn(out()).get(0);
    for (Path file : files(round)) {
      Path aside = directory.resolve("aside");
      Files.move(file, aside);
      Finding.Difference difference = replay.of(out()).difference().orElseThrow();
      assertThat(round.path().resolve(difference.file())).isEqualTo(file);
      assertThat(difference.stage()).isEqualTo(Stage.MANIFEST);
      Files.move(aside, file);
    }
    Path more = Files.writeString(round.path().resolve("receipts/more.json"), "{}");
    assertThat(replay.of(out()).difference().orElseThrow().file()).isEqualTo("receipts/more.json");
    Files.delete(more);
  }

  /** Parameters of another epoch are possible: a bundle may have been made later. */
  private static boolean saysEpoch(ReplayReport report) {
    return report.notes().stream().anyMatch(note -> note.remark().contains("another epoch"));
  }

  private Finding.Difference plant(RoundFolder round, Path file, byte[] honest, int position)
      throws IOException {
    Files.write(file, changed(honest, position));
    Finding.Difference difference =
        replay
            .of(round.path())
            .difference()
            .orElseThrow(() -> new AssertionError("not found: " + file + ", byte " + position));
    Files.write(file, honest);
    return difference;
  }

  private byte[] changed(byte[] honest, int position) {
    byte[] out = honest.clone();
    out[position] ^= (byte) (1 + random.nextInt(255));
    return out;
  }

  private List<Integer> positions(int length) {
    return layout == Layout.LEAF && length <= SMALL_FILE_BYTES_MAX
        ? IntStream.range(0, length).boxed().toList()
        : random.ints(POSITIONS_PER_FILE, 0, length).boxed().toList();
  }

  private static boolean isManifest(Path file) {
    return file.endsWith(MANIFEST);
  }

  private static boolean isDerived(Path name) {
    return name.startsWith("payouts")
        || name.startsWith("receipts")
        || name.startsWith("leaves.jsonl")
        || name.startsWith("carried.jsonl");
  }

  private static List<Path> files(RoundFolder round) throws IOException {
    try (Stream<Path> files = Files.walk(round.path())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
