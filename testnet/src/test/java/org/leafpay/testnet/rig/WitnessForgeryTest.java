package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.publish.FileWriter;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.engine.witness.CommitteeEpochs;
import org.leafpay.engine.witness.SignOutcome;
import org.leafpay.engine.witness.Standing;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.sortition.selection.CommitteeTerms;

/** Rounds that are not what they should be, and members who look at them. */
class WitnessForgeryTest {
  private static final long SEED = Long.getLong("leafpay.seed", 20_261_122);

  @TempDir private static Path dir;
  private static RigChain chain;
  private static RigPool pool;
  private static List<OperatorKey> members;
  private static WitnessWorld world;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
    pool = RigPool.of(dir.resolve("pool"), SEED, 12);
    members =
        IntStream.range(0, 2).mapToObj(i -> RigKey.in(dir.resolve("members/" + i)).key()).toList();
    world = new WitnessWorld(dir.resolve("forged"), pool, chain, members).drawn();
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  void aMemberWhoFindsChangedFilesTakesNoPart() throws IOException {
    for (String name : files(world.folder())) {
      Path file = world.folder().resolve(name);
      byte[] honest = Files.readAllBytes(file);
      byte[] changed = Arrays.copyOf(honest, Math.max(1, honest.length));
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      assertThat(outcome(world)).as(name).doesNotContain("Committed", "Answered");
      Files.delete(file);
      assertThat(outcome(world)).as("without " + name).doesNotContain("Committed", "Answered");
      Files.write(file, honest);
    }
    Files.writeString(world.folder().resolve("more.txt"), "?");
    assertThat(outcome(world)).contains("Refused", "not named in manifest.json");
    Files.delete(world.folder().resolve("more.txt"));
    assertThat(files(world.book(0))).as("nothing was committed to").containsExactly("lock");
    assertThat(world.sign(0)).isInstanceOf(SignOutcome.Committed.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void aMemberWhoFindsForgedFilesTakesNoPart(Forgery forgery) throws IOException {
    Path file =
        world
            .folder()
            .resolve(
                files(world.folder()).stream()
                    .filter(name -> name.startsWith(forgery.file()))
                    .findFirst()
                    .orElseThrow());
    Path manifest = world.folder().resolve("manifest.json");
    byte[] honest = Files.readAllBytes(file);
    byte[] honestManifest = Files.readAllBytes(manifest);
    String text = text(file);
    String changed = text.replaceFirst(forgery.from(), forgery.to());
    assertThat(changed).as(forgery.toString()).isNotEqualTo(text);
    FileWriter.ATOMIC.write(file, changed);
    Manifest.write(RoundFolder.at(world.folder()));
    String outcome = outcome(world);
    Files.write(file, honest);
    Files.write(manifest, honestManifest);
    assertThat(outcome)
        .as(forgery.toString())
        .doesNotContain("Committed", "Answered")
        .contains(forgery.reason());
  }

  /**
   * What an operator could publish instead, with a manifest that fits.
   *
   * @param file the first whose name begins so
   */
  record Forgery(String file, String from, String to, String reason) {}

  static List<Forgery> forgeries() {
    return List.of(
        new Forgery("leaves.jsonl", "\"payment\":[1-9]\\d*", "\"payment\":1", "leaves.jsonl"),
        new Forgery("shares.jsonl.gz", "\"difficulty\":\"\\d", "\"difficulty\":\"9", ""),
        new Forgery("round.json", "\"minPayout\" : 30000000", "\"minPayout\" : 31000000", ""),
        new Forgery("round.json", "\"operatorFee\" : \\d", "\"operatorFee\" : 9", ""),
        new Forgery(
            "round.json", "\"draws\" : 24", "\"draws\" : 23", "number of draws is 24, not 23"),
        new Forgery(
            "round.json", "\"deadlineBlocks\" : 120", "\"deadlineBlocks\" : 119", "deadline"),
        new Forgery("round.json", "\"epoch\" : 1", "\"epoch\" : 2", "Early"),
        new Forgery("receipts/", "\"pot\":\\d", "\"pot\":9", "not the receipt"),
        new Forgery("payouts/00", "\"timestamp\":\\d", "\"timestamp\":9", "id: want"),
        new Forgery(
            "payouts/01",
            "\"spendingProof\":\\{\"proofBytes\":\"..",
            "\"spendingProof\":{\"proofBytes\":\"00",
            "other bytes"));
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readString(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The outcome, or the failure, in words. */
  private static String outcome(WitnessWorld world) {
    try {
      return world.sign(0).toString();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  /** An operator who opens a round when he knows the seed would know who looks at it. */
  @Test
  void membersWhoWereDrawnBeforeTheRoundTakeNoPart() {
    WitnessWorld foreseen = new WitnessWorld(dir.resolve("foreseen"), pool, chain, members);
    foreseen.sync();
    CommitteeEpochs epochs = new CommitteeEpochs(chain.client(), foreseen.selection().folder());
    assertThat(epochs.ahead(foreseen.terms(), chain.devnet().height())).isEqualTo(1);
    foreseen.selection().keeper().draw();
    assertThat(epochs.ahead(foreseen.terms(), chain.devnet().height())).isEqualTo(2);
    foreseen.rounds().witness(foreseen.terms(), (terms, tip) -> 1).run();
    assertThat(foreseen.status().standing()).isInstanceOf(Standing.Sitting.class);
    assertThat(outcome(foreseen)).contains("Refused", "had drawn the committee by then");
  }

  @Test
  void aRoundThatCannotHaveItsCommitteeIsNotBegun() {
    WitnessWorld begun = new WitnessWorld(dir.resolve("begun"), pool, chain, members);
    begun.sync();
    CommitteeEpochs epochs = new CommitteeEpochs(chain.client(), begun.selection().folder());
    CommitteeTerms terms = begun.terms();
    CommitteeTerms many =
        new CommitteeTerms(terms.pool(), 5, 24, terms.fallbackKey(), terms.deadlineBlocks());
    CommitteeTerms own =
        new CommitteeTerms(
            terms.pool(), 2, 24, chain.operator().key().publicKey(), terms.deadlineBlocks());
    assertHeld(begun.rounds().witness(many, epochs), "the pool has 2 members");
    assertHeld(begun.rounds().witness(own, epochs), "the operator's own key");
    assertHeld(
        begun.rounds().witness(terms, epochs).rules(usual -> cheap(usual).withWitness(terms)),
        "a box that waits for witnesses holds 0.00");
    assertThat(begun.rounds().out().resolve("rounds")).doesNotExist();
  }

  /** The operator takes a hundredth of a percent. */
  private static RoundPolicy cheap(RoundPolicy usual) {
    return new RoundPolicy(
        usual.scheme(),
        OperatorFee.of(BasisPoints.ofPercent("0.01%")),
        usual.minPayout(),
        usual.minValuePerByte(),
        usual.layout());
  }

  private static void assertHeld(RigWorld rounds, String reason) {
    assertThatThrownBy(rounds::run)
        .isInstanceOf(RoundHeldException.class)
        .hasMessageContaining(reason);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> names =
          new ArrayList<>(
              all.filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString())
                  .sorted()
                  .toList());
      List<String> receipts = names.stream().filter(name -> name.startsWith("receipts")).toList();
      names.removeAll(Set.copyOf(receipts.stream().skip(1).toList()));
      return names;
    }
  }
}
