package org.leafpay.testnet.devnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.Scripts;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

class ScriptReducerTest {
  private static final BoxId NO_BOX = BoxId.ofHex("44".repeat(32));
  private static final int HEIGHT = 41;

  private final ScriptReducer reducer = new ScriptReducer();

  @Test
  void aScriptThatIsTrueOrFalseLeavesNothingToProve() {
    assertThat(reduced(Scripts.compile("sigmaProp(HEIGHT == 41)"))).isEqualTo(new Reduced.Open());
    assertThat(reduced(Scripts.compile("sigmaProp(HEIGHT == 42)"))).isEqualTo(new Reduced.Closed());
    assertThat(reduced(PropositionBytes.ofHex("0008d3"))).isEqualTo(new Reduced.Open());
  }

  @Test
  void aKeyIsLeftToProve() {
    assertThat(reduced(Fixture.ALICE.script()))
        .isEqualTo(new Reduced.NeedsKey(Fixture.ALICE.publicKey()));
  }

  @Test
  void severalKeysAreMoreThanOne() {
    Bytes key = Bytes.ofHex("08cd");
    Bytes both =
        Bytes.concat(
            Bytes.ofHex("00ea02"),
            key.plus(Fixture.ALICE.publicKey()),
            key.plus(Fixture.BOB.publicKey()));
    assertThat(reduced(new PropositionBytes(both))).isInstanceOf(Reduced.NeedsMore.class);
  }

  @Test
  void aScriptThatThrowsHasFailed() {
    assertThat(reduced(Scripts.compile("sigmaProp(OUTPUTS(9).value > 0L)")))
        .isInstanceOf(Reduced.Failed.class);
  }

  @Test
  void bytesThatAreNoTransactionHaveFailedForEveryInput() {
    ScriptReducer.Task task =
        new ScriptReducer.Task(Bytes.ofHex("01"), List.of(), List.of(), BlockHeight.of(HEIGHT));
    assertThat(reducer.reduce(task, List.of(0, 1)))
        .hasSize(2)
        .allMatch(Reduced.Failed.class::isInstance);
  }

  /** A script that was compiled before is run again, with what is true then. */
  @Test
  void theSameScriptIsJudgedByEachTransactionAnew() {
    PropositionBytes script = Scripts.compile("sigmaProp(HEIGHT == 41)");
    LedgerBox box = box(script);
    assertThat(reduced(box, HEIGHT)).isEqualTo(new Reduced.Open());
    assertThat(reduced(box, HEIGHT + 1)).isEqualTo(new Reduced.Closed());
  }

  private Reduced reduced(PropositionBytes script) {
    return reduced(box(script), HEIGHT);
  }

  private Reduced reduced(LedgerBox box, int height) {
    LedgerTransaction spend =
        TestTransaction.at(HEIGHT - 1).spend(box.id()).pay(1_000_000, Fixture.BOB.script()).sign();
    ScriptReducer.Task task =
        new ScriptReducer.Task(
            spend.bytes(), List.of(box.bytes()), List.of(), BlockHeight.of(height));
    return reducer.reduce(task, List.of(0)).get(0);
  }

  private static LedgerBox box(PropositionBytes script) {
    return TestTransaction.at(1).spend(NO_BOX).pay(1_000_000, script).sign().outputs().get(0);
  }
}
