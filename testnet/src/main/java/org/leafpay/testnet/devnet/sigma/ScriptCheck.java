package org.leafpay.testnet.devnet.sigma;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ergoplatform.ErgoBox;
import org.ergoplatform.ErgoLikeContext;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.ErgoLikeTransactionSerializer$;
import org.ergoplatform.Input;
import org.ergoplatform.validation.ValidationRules$;
import scala.Tuple2;
import scala.util.Try;
import scala.util.Try$;
import sigmastate.AvlTreeData$;

/**
 * Asks the script of each input whether the transaction may spend it.
 *
 * <p><b>Activated script version 1, never higher.</b> This library takes a higher one for a future
 * soft fork that it cannot judge, and then answers yes to everything. Trees of version 2 and above
 * are therefore refused.
 */
public final class ScriptCheck {
  private static final byte ACTIVATED_SCRIPT_VERSION = 1;

  /** Large enough that the library's own cost never decides. */
  private static final long COST_LIMIT = Integer.MAX_VALUE;

  private final CalculatingInterpreter interpreter = new CalculatingInterpreter();

  /** The first input that fails, or empty when all scripts agree. */
  public Optional<ScriptFailure> firstFailure(ScriptContext context) {
    return failures(context).findFirst();
  }

  /** Every input that fails, in order; empty when all scripts agree. */
  public List<ScriptFailure> allFailures(ScriptContext context) {
    return failures(context).toList();
  }

  /** Looks at an input when it is asked for. */
  private Stream<ScriptFailure> failures(ScriptContext context) {
    ErgoLikeTransaction transaction =
        ErgoLikeTransactionSerializer$.MODULE$.fromBytes(context.transaction().bytes().toArray());
    List<ErgoBox> boxes = context.inputs().stream().map(BoxReader::sigmaBox).toList();
    return IntStream.range(0, boxes.size())
        .mapToObj(input -> failure(context, new Spend(transaction, boxes, input)))
        .flatMap(Optional::stream);
  }

  private Optional<ScriptFailure> failure(ScriptContext context, Spend spend) {
    Try<Boolean> verdict = Try$.MODULE$.apply(() -> agrees(context, spend));
    if (verdict.isFailure()) {
      String reason = rootCause(verdict.failed().get()).toString();
      return Optional.of(new ScriptFailure(spend.input(), Optional.of(reason)));
    }
    return verdict.get()
        ? Optional.empty()
        : Optional.of(new ScriptFailure(spend.input(), Optional.empty()));
  }

  /** The library wraps what a script threw in reports on its own compilation. */
  private static Throwable rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private synchronized boolean agrees(ScriptContext context, Spend spend) {
    Try<Tuple2<Object, Object>> verdict =
        interpreter.verify(
            spend.self().ergoTree(),
            sigmaContext(context, spend),
            spend.signedInput().spendingProof(),
            spend.transaction().messageToSign());
    return (Boolean) verdict.get()._1();
  }

  private static ErgoLikeContext sigmaContext(ScriptContext context, Spend spend) {
    boolean first = context.headers().isEmpty();
    return new ErgoLikeContext(
        first
            ? AvlTreeData$.MODULE$.dummy()
            : SigmaHeaders.stateTree(context.headers().get(0).fields().stateRoot()),
        SigmaHeaders.headers(context.headers()),
        SigmaHeaders.preHeader(context.candidate(), context.parent()),
        Scala.seq(context.dataInputs().stream().map(BoxReader::sigmaBox).toList()),
        Scala.seq(spend.boxes()),
        spend.transaction(),
        spend.input(),
        spend.signedInput().spendingProof().extension(),
        ValidationRules$.MODULE$.currentSettings(),
        COST_LIMIT,
        0L,
        ACTIVATED_SCRIPT_VERSION);
  }

  private record Spend(ErgoLikeTransaction transaction, List<ErgoBox> boxes, int input) {
    ErgoBox self() {
      return boxes.get(input);
    }

    Input signedInput() {
      return transaction.inputs().apply(input);
    }
  }
}
