package org.leafpay.testnet.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.TxId;

class VerdictReaderTest {
  private static final String ID = "ab".repeat(32);
  private final VerdictReader reader = new VerdictReader();

  @Test
  void readsAnAcceptance() {
    Verdict verdict =
        reader.read(
            """
            {"txId": "%s", "accepted": true, "size": 1668, "verifiers": {
              "ergo-lib": {"accepted": true, "inputs": [true, true]},
              "sigmastate": {"accepted": true, "cost": 17529, "inputs": [
                {"accepted": true, "scriptCost": 481}, {"accepted": true, "scriptCost": 44}]}}}
            """
                .formatted(ID));
    assertThat(verdict.txId()).contains(TxId.ofHex(ID));
    assertThat(verdict.accepted()).isTrue();
    assertThat(verdict.sizeBytes()).isEqualTo(OptionalInt.of(1668));
    assertThat(verdict.cost()).isEqualTo(OptionalLong.of(17529));
    assertThat(verdict.scriptCosts()).containsExactly(OptionalLong.of(481), OptionalLong.of(44));
    assertThat(verdict.opinions()).extracting(Opinion::verifier).contains("ergo-lib", "sigmastate");
    assertThat(verdict.opinions())
        .allSatisfy(opinion -> assertThat(opinion.inputs()).containsExactly(true, true));
    assertThat(verdict.summary()).isEqualTo(ID + ": ergo-lib accepts; sigmastate accepts");
  }

  @Test
  void readsADisputedRefusalWithoutACost() {
    Verdict verdict =
        reader.read(
            """
            {"txId": "%s", "accepted": false, "size": null, "verifiers": {
              "ergo-lib": {"accepted": true, "inputs": [true]},
              "sigmastate": {"accepted": false, "cost": null, "error": "None.get",
                "inputs": [{"accepted": false, "scriptCost": null}]}}}
            """
                .formatted(ID));
    assertThat(verdict.accepted()).isFalse();
    assertThat(verdict.sizeBytes()).isEmpty();
    assertThat(verdict.cost()).isEmpty();
    assertThat(verdict.scriptCosts()).containsExactly(OptionalLong.empty());
    assertThat(verdict.summary()).endsWith("sigmastate refuses: None.get");
  }

  @Test
  void readsThatABundleCannotBeJudged() {
    Verdict verdict =
        reader.read("{\"txId\":null,\"accepted\":false,\"error\":\"not JSON: at position 0\"}");
    assertThat(verdict.txId()).isEmpty();
    assertThat(verdict.accepted()).isFalse();
    assertThat(verdict.opinions()).isEmpty();
    assertThat(verdict.summary())
        .isEqualTo("unnamed transaction cannot be judged: not JSON: at position 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"accepted\":\"true\"}",
        "{\"accepted\":true}",
        "{\"accepted\":false,\"txId\":\"ab\"}",
        "{\"accepted\":true,\"verifiers\":{\"a\":{\"accepted\":true},\"b\":{\"accepted\":false}}}",
        "{\"accepted\":false,\"verifiers\":{\"a\":{\"accepted\":true},\"b\":{\"accepted\":true}}}",
        "{\"accepted\":true,\"verifiers\":{\"a\":{}}}",
      })
  void refusesALineThatIsNoAnswerOrContradictsItself(String line) {
    assertThatThrownBy(() -> reader.read(line))
        .isInstanceOf(VerifierException.class)
        .hasMessageContaining("not an answer");
  }
}
