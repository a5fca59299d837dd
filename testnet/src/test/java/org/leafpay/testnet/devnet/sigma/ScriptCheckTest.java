package org.leafpay.testnet.devnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ergoplatform.appkit.ContextVar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.testnet.devnet.chain.HeaderFields;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.Scripts;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.PropositionBytes;

class ScriptCheckTest {
  private static final BoxId NO_BOX = BoxId.ofHex("44".repeat(32));
  private static final int TIP = 40;

  private final ScriptCheck check = new ScriptCheck();

  static Stream<Object[]> scripts() {
    return Stream.of(
        row("sigmaProp(HEIGHT == 41)", true),
        row("sigmaProp(HEIGHT == 40)", false),
        row("sigmaProp(CONTEXT.headers.size == 9)", true),
        row("sigmaProp(CONTEXT.headers(0).height == 40)", true),
        row("sigmaProp(CONTEXT.headers(8).height == 32)", true),
        row("sigmaProp(CONTEXT.headers(1).id == CONTEXT.headers(0).parentId)", true),
        row("sigmaProp(CONTEXT.preHeader.parentId == CONTEXT.headers(0).id)", true),
        row("sigmaProp(getVar[Int](0).get == 5)", true),
        row("sigmaProp(getVar[Int](0).get == 6)", false),
        row("sigmaProp(SELF.value == INPUTS(0).value)", true),
        row("sigmaProp(OUTPUTS(0).value < 5L)", false),
        row("sigmaProp(false)", false),
        row("sigmaProp(true)", true));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("scripts")
  void aScriptSeesTheNextBlockAndDecides(String source, boolean agrees) {
    assertThat(failure(Scripts.compile(source)).isEmpty()).isEqualTo(agrees);
  }

  @Test
  void aScriptThatThrowsIsAFailureWithItsReason() {
    Optional<ScriptFailure> failure = failure(Scripts.compile("sigmaProp(OUTPUTS(9).value > 0L)"));
    assertThat(failure.orElseThrow().exception().orElseThrow()).contains("IndexOutOfBounds");
  }

  @Test
  void aTreeOfAVersionThatThisLibraryCannotJudgeIsRefused() {
    // version 2, with its size, around the true proposition of version 0
    assertThat(failure(PropositionBytes.ofHex("0a0208d3"))).isPresent();
    assertThat(failure(PropositionBytes.ofHex("090208d3"))).as("version 1 can be judged").isEmpty();
  }

  @Test
  void aKeyMustSign() {
    PropositionBytes alice = Fixture.ALICE.script();
    assertThat(failure(alice)).isPresent();
    LedgerBox box = box(alice);
    LedgerTransaction signed =
        TestTransaction.at(TIP).spend(box.id(), Fixture.ALICE).pay(1_000_000, alice).sign();
    assertThat(check.firstFailure(context(signed, box))).isEmpty();
  }

  private Optional<ScriptFailure> failure(PropositionBytes script) {
    LedgerBox box = box(script);
    LedgerTransaction spend =
        TestTransaction.at(TIP)
            .spend(box.id(), ContextVar.of((byte) 0, 5))
            .pay(1_000_000, Fixture.BOB.script())
            .sign();
    return check.firstFailure(context(spend, box));
  }

  private static LedgerBox box(PropositionBytes script) {
    return TestTransaction.at(1).spend(NO_BOX).pay(1_000_000, script).sign().outputs().get(0);
  }

  private static ScriptContext context(LedgerTransaction tx, LedgerBox box) {
    Candidate candidate =
        new Candidate(BlockHeight.of(TIP + 1), 100_000, Fixture.MINER.publicKey());
    return new ScriptContext(tx, List.of(box), List.of(), headers(), candidate);
  }

  private static List<LedgerHeader> headers() {
    List<LedgerHeader> newestFirst = new ArrayList<>();
    Hash32 root = Hash32.blake2b256(Bytes.EMPTY);
    HeaderId parent = new HeaderId(root);
    for (int height = TIP - 11; height <= TIP; height++) {
      LedgerHeader header =
          LedgerHeader.of(
              new HeaderFields(
                  parent,
                  root,
                  root,
                  root.bytes().plus(Bytes.of((byte) 1)),
                  1_000L * height,
                  root,
                  BlockHeight.of(height),
                  Fixture.MINER.publicKey(),
                  Bytes.ofLong(height)));
      newestFirst.add(0, header);
      parent = header.id();
    }
    return newestFirst;
  }

  private static Object[] row(String source, boolean agrees) {
    return new Object[] {source, agrees};
  }
}
