package org.leafpay.testnet.devnet.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.rules.Rejection;
import org.leafpay.testnet.devnet.rules.RejectionVisitor;
import org.leafpay.types.NanoErg;

/** A refusal in the words of a node (release 6.1.4), as far as they carry information. */
public final class RejectionText implements RejectionVisitor<String> {
  private static final String MALFORMED = "Malformed transaction: ";
  private static final int OUTPUTS_SHOWN = 3;

  @Override
  public String unreadable(Rejection.Unreadable reason) {
    return "The request content was malformed:\n" + reason.reason();
  }

  @Override
  public String tooLarge(Rejection.TooLarge reason) {
    int size = reason.transaction().size();
    return "Transaction " + shown(reason.transaction()) + " has too large size " + size;
  }

  @Override
  public String tooCostly(Rejection.TooCostly reason) {
    return MALFORMED + "Transaction " + shown(reason.transaction()) + " has too high cost ";
  }

  @Override
  public String wrongCount(Rejection.WrongCount reason) {
    return "%sA transaction cannot have %d %s. %s"
        .formatted(MALFORMED, reason.count(), reason.what(), reason.id());
  }

  @Override
  public String duplicateInputs(Rejection.DuplicateInputs reason) {
    return "%sThere should be no duplicate inputs. %s: %d == %d"
        .formatted(MALFORMED, reason.id(), reason.distinct(), reason.inputs());
  }

  @Override
  public String missingInputs(Rejection.MissingInputs reason) {
    return "%sEvery input of the transaction should be in UTXO. %s: %d == %d. Missing inputs: %s"
        .formatted(
            MALFORMED,
            reason.id(),
            reason.inputs() - reason.missing().size(),
            reason.inputs(),
            positions(reason.missing()));
  }

  @Override
  public String missingDataInputs(Rejection.MissingDataInputs reason) {
    return ("%sEvery data input of the transaction should be in UTXO. %s: %d == %d. "
            + "Missing data inputs: %s")
        .formatted(
            MALFORMED,
            reason.id(),
            reason.dataInputs() - reason.missing().size(),
            reason.dataInputs(),
            positions(reason.missing()));
  }

  @Override
  public String dust(Rejection.Dust reason) {
    return ("%sEvery output of the transaction should contain at least "
            + "<minValuePerByte * outputSize> nanoErgs. %s, output %s, %d >= %d")
        .formatted(
            MALFORMED,
            reason.id(),
            reason.output().id(),
            reason.output().value().value(),
            reason.valueMin().value());
  }

  @Override
  public String futureOutput(Rejection.FutureOutput reason) {
    return ("%sTransaction outputs should have creationHeight not exceeding block height.  "
            + "%s <= %s is not true, output id: %s: output %s")
        .formatted(
            MALFORMED,
            reason.output().creationHeight(),
            reason.candidate(),
            reason.id(),
            shown(reason.output()));
  }

  @Override
  public String olderThanInputs(Rejection.OlderThanInputs reason) {
    return ("%sCreation height of any output should be not less than   "
            + "%s is less than max creation height in inputs(%s), output id: %s: output %s")
        .formatted(
            MALFORMED,
            reason.output().creationHeight(),
            reason.newestInput(),
            reason.id(),
            shown(reason.output()));
  }

  @Override
  public String boxTooLarge(Rejection.BoxTooLarge reason) {
    return "%sBox size should not exceed %d. %s, output %s, size %d"
        .formatted(
            MALFORMED,
            reason.sizeMax(),
            reason.id(),
            reason.output().id(),
            reason.output().bytes().size());
  }

  @Override
  public String noUnitsOfToken(Rejection.NoUnitsOfToken reason) {
    return "%sAll token amounts of transaction outputs should be positive. %s: %s"
        .formatted(MALFORMED, reason.id(), reason.token());
  }

  @Override
  public String ergNotPreserved(Rejection.ErgNotPreserved reason) {
    return ("%sAmount of Ergs in inputs should be equal to amount of Erg in outputs. "
            + "%s: Success(%d) == Success(%d)")
        .formatted(MALFORMED, reason.id(), reason.in().value(), reason.out().value());
  }

  @Override
  public String tokenFromNothing(Rejection.TokenFromNothing reason) {
    return ("%sFor every token, its amount in outputs should not exceed its amount in inputs. "
            + "%s: Amount in = %d, out = %d. Allowed new asset = %s, out = %s")
        .formatted(
            MALFORMED,
            reason.id(),
            reason.in().orElse(-1L),
            reason.out(),
            reason.mintable(),
            reason.token());
  }

  @Override
  public String sumTooLarge(Rejection.SumTooLarge reason) {
    return "%sSum of %s should not exceed the range of a Long. %s"
        .formatted(MALFORMED, reason.what(), reason.id());
  }

  @Override
  public String scriptRefused(Rejection.ScriptRefused reason) {
    String verdict =
        reason
            .exception()
            .map("Failure(%s)"::formatted)
            .orElse("Success((false,%d))".formatted(reason.cost()));
    return "%sScripts of all transaction inputs should pass verification. %s: #%d => %s"
        .formatted(MALFORMED, reason.id(), reason.input(), verdict);
  }

  @Override
  public String alreadyPooled(Rejection.AlreadyPooled reason) {
    return "Pool can not accept transaction %s, it is already in the mempool"
        .formatted(reason.id());
  }

  @Override
  public String doubleSpend(Rejection.DoubleSpend reason) {
    return "Double spending attempt";
  }

  @Override
  public String feeTooLow(Rejection.FeeTooLow reason) {
    return "Min fee not met: %s ergs required, %s ergs given"
        .formatted(erg(reason.feeMin()), erg(reason.fee()));
  }

  /** A node prints a floating-point number here; nothing is calculated with it. */
  private static String erg(NanoErg amount) {
    return Double.toString(new BigDecimal(amount.erg()).doubleValue());
  }

  private static String positions(List<Integer> positions) {
    return positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String shown(LedgerBox box) {
    return "ErgoBox(%s,%d,%s,%d,%s)"
        .formatted(
            box.id(), box.value().value(), box.transaction(), box.index(), box.creationHeight());
  }

  private static String shown(LedgerTransaction tx) {
    List<LedgerBox> outputs = tx.outputs();
    String first =
        outputs.stream()
            .limit(OUTPUTS_SHOWN)
            .map(box -> BoxJson.of(box).toString())
            .collect(Collectors.joining(","));
    String rest = outputs.size() > OUTPUTS_SHOWN ? " ... (%d)".formatted(outputs.size()) : "";
    return "ErgoTransaction(id: %s, inputs: %s, outputs: [%s]%s, size: %d)"
        .formatted(tx.id(), TransactionJson.inputs(tx), first, rest, tx.size());
  }
}
