package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.witness.CommitteeRefund;
import org.leafpay.engine.witness.CommitteeStatus.Part;
import org.leafpay.engine.witness.ReleaseOutcome;
import org.leafpay.engine.witness.SignOutcome;
import org.leafpay.engine.witness.Standing;
import org.leafpay.engine.witness.WitnessException;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.BoxCandidate;

/** Rounds whose operator has his fee when members of his pool have looked at them. */
class WitnessTest {
  private static final long SEED = Long.getLong("leafpay.seed", 20_261_120);
  private static final int MEMBERS = 4;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static RigPool pool;
  private static List<OperatorKey> members;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
    pool = RigPool.of(dir.resolve("pool"), SEED, 12);
    members =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> RigKey.in(dir.resolve("members/" + i)).key())
            .toList();
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  private static WitnessWorld world(String name) {
    return new WitnessWorld(dir.resolve(name), pool, chain, members);
  }

  @Test
  @EnabledIf(VerifierInstallation.NEEDED)
  void theFeeIsReleasedWhenEnoughMembersHaveLookedAndSigned() throws IOException {
    try (IndependentVerifiers verifiers = VerifierInstallation.open()) {
      JudgedNode judged = new JudgedNode(chain.client(), verifiers);
      WitnessWorld world = world("released").drawn().road(node -> judged);
      assertThat(world.status().standing()).isInstanceOf(Standing.Sitting.class);
      assertThat(world.release()).isEqualTo(new ReleaseOutcome.TooFew(0, 2));
      assertThat(world.sign(0)).isInstanceOf(SignOutcome.Committed.class);
      assertThat(world.sign(0)).isInstanceOf(SignOutcome.Committed.class);
      assertThat(world.release()).isEqualTo(new ReleaseOutcome.TooFew(1, 2));
      assertThat(world.sign(2, 3)).allMatch(SignOutcome.Committed.class::isInstance);

      List<Integer> asked = world.ask(world.release());
      assertThat(asked).hasSize(2).isSubsetOf(0, 2, 3);
      assertThat(world.release()).isInstanceOf(ReleaseOutcome.Waiting.class);
      assertThat(world.sign(asked.get(0))).isInstanceOf(SignOutcome.Answered.class);
      assertThat(parts(world))
          .containsExactlyInAnyOrder(Part.ANSWERED, Part.ASKED, Part.COMMITTED, Part.SILENT);
      assertThat(judged.judged()).isEmpty();
      assertSameAnswerAgain(world, asked.get(0));
      assertThat(world.sign(asked.get(1))).isInstanceOf(SignOutcome.Answered.class);
      TxId sent = ((ReleaseOutcome.Sent) world.release()).id();
      assertThat(judged.judged()).hasSize(1);

      world.devnet().mine(1);
      assertThat(world.release()).isEqualTo(new ReleaseOutcome.Done(sent, true));
      assertThat(world.sign(1)).isEqualTo(new SignOutcome.Done(sent));
      assertThat(world.refund(world.fallback()))
          .isEqualTo(new CommitteeRefund.Outcome.Done(sent, true));
      BoxCandidate paid = first(world, sent);
      assertThat(paid.script())
          .isEqualTo(PropositionBytes.payToPublicKey(chain.operator().key().publicKey()));
      assertThat(paid.value())
          .isEqualTo(
              world.round().document().result().books().operatorFee().minus(NanoErg.of(1_000_000)));
      world.rounds().check();
    }
  }

  @Test
  @EnabledIf(VerifierInstallation.NEEDED)
  void whenNobodySignsInTimeTheFallbackKeyHasTheFee() {
    try (IndependentVerifiers verifiers = VerifierInstallation.open()) {
      JudgedNode judged = new JudgedNode(chain.client(), verifiers);
      WitnessWorld world = world("silent").drawn().road(node -> judged);
      assertThat(world.refund(world.fallback())).isInstanceOf(CommitteeRefund.Outcome.Early.class);
      assertThatThrownBy(() -> world.refund(chain.operator().key()))
          .isInstanceOf(WitnessException.class)
          .hasMessageContaining("falls back to key " + world.fallback().publicKey());
      mineTo(world, world.round().place().deadline().value() - 1);
      assertThat(world.refund(world.fallback())).isInstanceOf(CommitteeRefund.Outcome.Early.class);
      assertThat(world.status().standing()).isInstanceOf(Standing.Sitting.class);
      world.devnet().mine(1);
      assertThat(world.sign(0)).isInstanceOf(SignOutcome.Late.class);
      assertThat(world.release()).isInstanceOf(ReleaseOutcome.Late.class);
      TxId sent = ((CommitteeRefund.Outcome.Sent) world.refund(world.fallback())).id();
      assertThat(judged.judged()).hasSize(1);
      world.devnet().mine(1);
      assertThat(world.release()).isEqualTo(new ReleaseOutcome.Done(sent, false));
      assertThat(first(world, sent).script()).isEqualTo(world.fallback().script());
    }
  }

  @Test
  void whoFallsSilentAfterHisCommitmentIsReplaced() {
    WitnessWorld world = world("quiet").drawn();
    world.sign(0, 1, 2);
    List<Integer> asked = world.ask(world.release());
    int silent = asked.get(0);
    int loyal = asked.get(1);
    assertThat(world.sign(loyal)).isInstanceOf(SignOutcome.Answered.class);
    assertThat(world.release())
        .isInstanceOfSatisfying(
            ReleaseOutcome.Waiting.class,
            waiting -> assertThat(waiting.keys()).containsExactly(members.get(silent).publicKey()));
    List<Integer> others = world.ask(world.releaseAnew());
    assertThat(others).contains(loyal).doesNotContain(silent);
    assertThat(world.sign(loyal)).isInstanceOf(SignOutcome.Answered.class);
    assertThat(world.sign(silent)).as("back again").isInstanceOf(SignOutcome.Committed.class);
    assertThat(world.ask(world.releaseAnew())).containsExactlyInAnyOrder(loyal, silent);
    world.sign(loyal, silent);
    assertThat(world.release()).isInstanceOf(ReleaseOutcome.Sent.class);
    world.devnet().mine(1);
    assertThat(world.release()).isInstanceOf(ReleaseOutcome.Done.class);
  }

  @Test
  void aWrongAnswerIsFoundWithItsAuthorBeforeAnythingIsSent() throws IOException {
    WitnessWorld world = world("spoiled").drawn();
    world.sign(0, 1, 2, 3);
    List<Integer> asked = world.ask(world.release());
    world.sign(asked.get(0), asked.get(1));
    Path answer = answer(world, asked.get(1));
    String text = Files.readString(answer);
    int digit = text.indexOf("\"number\" : \"") + 20;
    char other = text.charAt(digit) == '0' ? '1' : '0';
    Files.writeString(answer, text.substring(0, digit) + other + text.substring(digit + 1));
    assertThat(world.release())
        .isInstanceOfSatisfying(
            ReleaseOutcome.Spoiled.class,
            spoiled ->
                assertThat(spoiled.keys()).containsExactly(members.get(asked.get(1)).publicKey()));
    assertThat(parts(world)).contains(Part.WRONG);
    assertThat(chain.devnet().mine(1)).hasSize(1);
    assertThat(world.status().standing()).isInstanceOf(Standing.Sitting.class);
    assertThat(world.ask(world.releaseAnew())).doesNotContain(asked.get(1));
  }

  @Test
  void whenTheSeedIsOrphanedTheNewMembersSignAnew() {
    WitnessWorld world = world("reorganised").drawn();
    world.sign(0, 1, 2, 3);
    List<Integer> asked = world.ask(world.release());
    world.sign(asked.get(0));
    Standing.Sitting before = (Standing.Sitting) world.status().standing();
    int depth = chain.devnet().height().value() - before.seedHeight().value() + 1;
    world.devnet().reorganise(new Reorganisation(depth, Set.of(), true));
    assertThat(world.status().standing()).isNotInstanceOf(Standing.Sitting.class);
    assertThat(world.sign(1)).isInstanceOf(SignOutcome.Early.class);
    world.selection().keeper().draw();
    Standing.Sitting after = (Standing.Sitting) world.status().standing();
    assertThat(after.waiting().pool().box().id()).isNotEqualTo(before.waiting().pool().box().id());
    world.sign(0, 1, 2, 3);
    List<Integer> now = world.ask(world.release());
    assertThat(world.sign(now.get(0), now.get(1))).allMatch(SignOutcome.Answered.class::isInstance);
    assertThat(world.release()).isInstanceOf(ReleaseOutcome.Sent.class);
    world.devnet().mine(1);
    assertThat(world.release()).isInstanceOf(ReleaseOutcome.Done.class);
  }

  @Test
  void aReleaseThatIsOrphanedIsSentAgain() {
    WitnessWorld world = world("orphaned").drawn();
    world.sign(0, 1);
    List<Integer> asked = world.ask(world.release());
    world.sign(asked.get(0), asked.get(1));
    ReleaseOutcome sent = world.release();
    world.devnet().mine(1);
    assertThat(world.release()).isInstanceOf(ReleaseOutcome.Done.class);
    world.devnet().reorganise(new Reorganisation(1, Set.of(), true));
    world.devnet().dropMempool();
    assertThat(((ReleaseOutcome.Sent) world.release()).id())
        .isEqualTo(((ReleaseOutcome.Sent) sent).id());
  }

  @Test
  void beforeTheDrawNobodySignsAndAfterItOnlyWhoIsDrawn() {
    WitnessWorld world = world("early").opened();
    assertThat(world.status().standing()).isEqualTo(new Standing.Undrawn(PoolPhase.OPEN, 0));
    assertThat(world.sign(0)).isInstanceOf(SignOutcome.Early.class);
    assertThat(world.release()).isInstanceOf(ReleaseOutcome.Early.class);
    world.selection().keeper().draw();
    WitnessWorld strangers =
        new WitnessWorld(dir.resolve("early"), pool, chain, List.of(chain.stranger().key()));
    assertThat(strangers.sign(0)).isInstanceOf(SignOutcome.NotDrawn.class);
    assertThat(world.folder().resolve("witness")).doesNotExist();
  }

  @Test
  void whenTheEpochIsOverTheCommitteeIsTooLate() {
    WitnessWorld world = world("over").drawn();
    world.devnet().mine(SelectionWorld.RHYTHM.ownerWindow() + 1);
    world.selection().keeper().unlock();
    assertThat(world.status().standing())
        .isInstanceOfSatisfying(
            Standing.Passed.class, passed -> assertThat(passed.open()).isFalse());
    assertThat(world.sign(0)).isInstanceOf(SignOutcome.Late.class);
    assertThat(world.refund(world.fallback())).isInstanceOf(CommitteeRefund.Outcome.Early.class);
    mineTo(world, world.round().place().deadline().value());
    assertThat(world.refund(world.fallback())).isInstanceOf(CommitteeRefund.Outcome.Sent.class);
  }

  /** He died when his answer was written down, before anybody had it. */
  private static void assertSameAnswerAgain(WitnessWorld world, int member) throws IOException {
    Path answer = answer(world, member);
    String lost = Files.readString(answer);
    Files.delete(answer);
    assertThat(world.sign(member)).isInstanceOf(SignOutcome.Answered.class);
    assertThat(Files.readString(answer)).isEqualTo(lost);
  }

  private static Path answer(WitnessWorld world, int member) throws IOException {
    String author = members.get(member).publicKey().hex();
    return onlyFile(world.folder().resolve("witness"), "response-.*-" + author + ".json");
  }

  private static List<Part> parts(WitnessWorld world) {
    return world.status().seats().stream().map(member -> member.part()).toList();
  }

  private static void mineTo(WitnessWorld world, int height) {
    world.devnet().mine(height - chain.devnet().height().value());
  }

  private static BoxCandidate first(WitnessWorld world, TxId id) {
    return world
        .node()
        .transaction(id)
        .map(ConfirmedTransaction::transaction)
        .orElseThrow()
        .unsigned()
        .outputs()
        .get(0);
  }

  private static Path onlyFile(Path folder, String pattern) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found =
          all.filter(file -> file.getFileName().toString().matches(pattern))
              .collect(Collectors.toList());
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
