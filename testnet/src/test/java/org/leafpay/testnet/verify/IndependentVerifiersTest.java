package org.leafpay.testnet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leafpay.types.TxId;

/** Against the real verifiers. */
@EnabledIf(VerifierInstallation.NEEDED)
class IndependentVerifiersTest {
  private static final Path DIRECTORY = Path.of("verifiers");
  private static IndependentVerifiers verifiers;

  @BeforeAll
  static void start() {
    verifiers = VerifierInstallation.open();
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  @Test
  void bothAcceptAnHonestSpend() throws IOException {
    Verdict verdict = verifiers.verify(example("key-spend"));
    assertThat(verdict.accepted()).as(verdict.summary()).isTrue();
    assertThat(verdict.cost()).hasValue(10_000 + 2 * 2_407 + 3 * 298 + 2 * (5 + 398));
    assertThat(verdict.sizeBytes()).hasValue(326);
    assertThat(verdict.opinions()).hasSize(2);
    assertThat(verdict.txId())
        .contains(TxId.ofHex("8785530fe5eef860cb798b57ada395ebcae5ad3664d1fef49484415c6627a1c3"));
  }

  @Test
  void bothRefuseASpendThatWasChangedAfterSigning() throws IOException {
    Verdict verdict = verifiers.verify(example("key-spend-changed-after-signing"));
    assertThat(verdict.accepted()).isFalse();
    assertThat(verdict.opinions())
        .allSatisfy(opinion -> assertThat(opinion.inputs()).containsExactly(false, false));
  }

  @Test
  void whatIsNoBundleIsRefusedAndTheNextAnswerIsRight() throws IOException {
    for (String nonsense : new String[] {"", "\n", "{", "[1,2]", "{\"tx\":{}}"}) {
      Verdict verdict = verifiers.verify(nonsense);
      assertThat(verdict.accepted()).isFalse();
      assertThat(verdict.error()).isPresent();
      assertThat(verifiers.verify(example("tree-payout")).accepted()).isTrue();
    }
  }

  @Test
  void threadsQueueAndGetTheirOwnAnswers() throws InterruptedException, IOException {
    String good = example("key-spend");
    String bad = example("key-spend-changed-after-signing");
    boolean[] accepted = new boolean[6];
    Thread[] threads = new Thread[accepted.length];
    for (int i = 0; i < threads.length; i++) {
      int index = i;
      String bundle = i % 2 == 0 ? good : bad;
      threads[i] = new Thread(() -> accepted[index] = verifiers.verify(bundle).accepted());
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(accepted).containsExactly(true, false, true, false, true, false);
  }

  private static String example(String name) throws IOException {
    return Files.readString(DIRECTORY.resolve("examples").resolve(name + ".json"));
  }
}
