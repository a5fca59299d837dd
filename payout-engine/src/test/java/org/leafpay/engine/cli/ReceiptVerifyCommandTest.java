package org.leafpay.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.receipt.OpenClaim;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;
import org.leafpay.rewardbox.receipt.ReceiptOutcome.Before;
import org.leafpay.rewardbox.receipt.ReceiptOutcome.Paid;
import org.leafpay.rewardbox.receipt.ReceiptOutcome.Payment;
import org.leafpay.rewardbox.receipt.ReceiptRound;
import org.leafpay.rewardbox.receipt.ReceiptVerdict;
import org.leafpay.rewardbox.receipt.ReceiptVerifier;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import picocli.CommandLine;

class ReceiptVerifyCommandTest {
  private static final BlockHeight HEIGHT = BlockHeight.of(1_003);

  @TempDir private Path directory = Path.of("");

  /** A digest ties no money: whoever knows it can make a receipt of any amount around it. */
  @Test
  void aForgedAmountAroundARealDigestIsPrintedAsThePoolsWordOnly() throws IOException {
    Receipt honest = honest();
    Receipt forged = withPot(honest, NanoErg.of(100 * honest.round().totals().pot().value()));
    Path file = directory.resolve("forged.json");
    Files.writeString(file, NodeJson.write(ReceiptJson.write(forged)));
    Path json = directory.resolve("verdict.json");

    List<String> lines = verify(file, "--json", json.toString());
    Payment payment = ((Paid) forged.outcome()).payment();
    assertThat(lines).filteredOn(line -> line.contains(payment.amount().erg())).isNotEmpty();
    assertThat(lines)
        .filteredOn(
            line ->
                line.contains(payment.amount().erg())
                    || line.contains(payment.transaction().hex())
                    || line.contains("a pot of"))
        .allSatisfy(line -> assertThat(line).startsWith("  the pool says: "));
    assertThat(lines.subList(lines.indexOf("Shown:"), lines.indexOf("Tied to:")))
        .containsExactly(
            "Shown:", "  score " + honest.score().total() + ", marked as paid, in its tree");
    assertThat(lines).doesNotContain("SOUND");

    JsonAt verdict = NodeJson.parse(Files.readString(json));
    JsonAt shown = verdict.get("shown");
    assertThat(shown.get("leaf").text()).isEqualTo("paid");
    assertThat(shown.node().has("amount")).isFalse();
    assertThat(shown.node().has("paymentBox")).isFalse();
    assertThat(verdict.get("notShown").listOf(JsonAt::text))
        .contains("round", "totals", "amount", "payment");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void fewConfirmationsAreNamedWithWhatMayStillHappen(int confirmations) throws IOException {
    assertThat(onChain(confirmations))
        .contains("confirmations of the last transaction: " + confirmations)
        .contains("a reorganisation of the chain may still drop it");
  }

  @Test
  void manyConfirmationsAreNamedWithoutAWarning() throws IOException {
    assertThat(onChain(10))
        .contains("confirmations of the last transaction: 10", "  paid ", "\nSOUND")
        .doesNotContain("reorganisation", "the pool says: paid");
  }

  @Test
  void aFileThatIsTooLargeForAReceiptIsNotRead() throws IOException {
    Path file = directory.resolve("large.json");
    Files.writeString(file, " ".repeat(ReceiptVerifyCommand.SIZE_MAX + 1));
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new ReceiptCommand())
            .setErr(new PrintWriter(err))
            .execute("verify", file.toString(), "--digest", digest(honest()).hex());
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("too large for a receipt");
  }

  private List<String> verify(Path file, String... more) throws IOException {
    StringWriter out = new StringWriter();
    CommandLine command =
        new CommandLine(new ReceiptCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out));
    List<String> words =
        List.of("verify", file.toString(), "--digest", digest(honest()).hex(), more[0], more[1]);
    assertThat(command.execute(words.toArray(String[]::new))).as(out.toString()).isZero();
    return out.toString().lines().toList();
  }

  private static String onChain(int confirmations) throws IOException {
    Receipt receipt = honest();
    Payment payment = ((Paid) receipt.outcome()).payment();
    var leaf = sound(ReceiptVerifier.verify(receipt, digest(receipt))).shown().leaf();
    ReceiptVerdict verdict =
        new ReceiptVerdict.Sound(
            new ReceiptVerdict.OutcomeShown(
                receipt.round().token(),
                leaf,
                Optional.of(leaf),
                payment.amount(),
                Optional.of(payment.boxId())),
            new ReceiptVerdict.Confirmed(HEIGHT, HEIGHT, confirmations),
            List.of(OpenClaim.SOUND_GENESIS));
    StringWriter out = new StringWriter();
    new ReceiptPage(new PrintWriter(out)).print(receipt, verdict);
    assertThat(
            ReceiptVerdictJson.write(receipt, verdict).at("/anchor/lastConfirmations").intValue())
        .isEqualTo(confirmations);
    return out.toString();
  }

  private static ReceiptVerdict.Sound sound(ReceiptVerdict verdict) {
    return (ReceiptVerdict.Sound) verdict;
  }

  private static TreeDigest digest(Receipt receipt) {
    Box box = ((Paid) receipt.outcome()).after().stateBox();
    return ShareStateBox.read(box.candidate()).digest();
  }

  private static Receipt honest() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReceiptVerifyCommandTest.class.getResourceAsStream("/nonreg/receipt-v1/paid.json"))) {
      return ReceiptJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Everything that follows from another pot is made to fit. */
  private static Receipt withPot(Receipt receipt, NanoErg pot) {
    ReceiptRound round = receipt.round();
    Paid paid = (Paid) receipt.outcome();
    Box old = paid.before().rewardBox();
    RewardBox reward = RewardBox.read(old.candidate());
    Box rewardBox =
        new RewardBox(reward.scripts(), reward.roundToken(), pot, reward.value())
            .candidate(old.candidate().creationHeight())
            .in(old.txId(), old.index());
    return new Receipt(
        new ReceiptRound(
            round.network(),
            round.number(),
            round.token(),
            round.genesis(),
            new ReceiptRound.Totals(round.totals().totalScore(), pot)),
        receipt.miner(),
        receipt.score(),
        receipt.batch(),
        new Paid(
            new Before(paid.before().stateBox(), rewardBox, paid.before().proof()),
            paid.after(),
            payment(receipt, receipt.score().total().partOf(pot, round.totals().totalScore()))));
  }

  private static Payment payment(Receipt receipt, NanoErg amount) {
    Payment old = ((Paid) receipt.outcome()).payment();
    Box box =
        BoxCandidate.payment(amount, receipt.miner().script(), old.creationHeight())
            .in(old.transaction(), old.index());
    return new Payment(old.transaction(), old.index(), amount, old.creationHeight(), box.id());
  }
}
