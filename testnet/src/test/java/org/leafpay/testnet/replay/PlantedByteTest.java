package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.publish.RoundFolder;

/** One byte of one published file is another one: a replay says which file it is. */
class PlantedByteTest {
  private static final long SEED = 4_711;
  private static final int SMALL_FILE_BYTES_MAX = 2_000;
  private static final int POSITIONS_PER_FILE = 6;
  private static final int SEALED_POSITIONS = 200;
  private static final String MANIFEST = "manifest.json";

  @TempDir private static Path directory;
  private static PaidPool pool;

  private final Replay replay = new Replay(ReplayTools.filesOnly(line -> {}));
  private final Random random = new Random(SEED);

  @BeforeAll
  static void pay() {
    pool = PaidPool.of(directory, 40);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void namesTheFileInWhichAByteIsAnotherOne() throws IOException {
    int planted = 0;
    RoundFolder round = RoundFolder.allIn(pool.out()).get(1);
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
    assertThat(replay.of(pool.out()).difference()).isEmpty();
    assertThat(planted).isGreaterThan(1_000);
  }

  /**
   * The forger writes the manifest anew. In these files every byte follows from others; what only
   * the pool knows (shares, thresholds, the block's own data) is left out.
   */
  @Test
  void findsAByteOfBundlesReceiptsLeavesAndCarriedAlsoUnderANewManifest() throws IOException {
    RoundFolder round = RoundFolder.allIn(pool.out()).get(1);
    List<Path> derived =
        files(round).stream().filter(file -> isDerived(round.path().relativize(file))).toList();
    for (int i = 0; i < SEALED_POSITIONS; i++) {
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
    assertThat(replay.of(pool.out()).difference()).isEmpty();
  }

  @Test
  void namesAFileThatIsMissingAndOneTooMany() throws IOException {
    RoundFolder round = RoundFolder.allIn(pool.out()).get(0);
    for (Path file : files(round)) {
      Path aside = directory.resolve("aside");
      Files.move(file, aside);
      Finding.Difference difference = replay.of(pool.out()).difference().orElseThrow();
      assertThat(round.path().resolve(difference.file())).isEqualTo(file);
      assertThat(difference.stage()).isEqualTo(Stage.MANIFEST);
      Files.move(aside, file);
    }
    Path more = Files.writeString(round.path().resolve("receipts/more.json"), "{}");
    assertThat(replay.of(pool.out()).difference().orElseThrow().file())
        .isEqualTo("receipts/more.json");
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
    return length <= SMALL_FILE_BYTES_MAX
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
