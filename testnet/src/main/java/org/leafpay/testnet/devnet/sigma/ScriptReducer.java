package org.leafpay.testnet.devnet.sigma;

import java.util.List;
import org.ergoplatform.ErgoBox;
import org.ergoplatform.ErgoLikeContext;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.ErgoLikeTransactionSerializer$;
import org.ergoplatform.validation.ValidationRules$;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import scala.util.Try;
import scala.util.Try$;
import sigmastate.AvlTreeData$;
import sigmastate.TrivialProp;
import sigmastate.TrivialProp$;
import sigmastate.Values;
import sigmastate.basics.DLogProtocol;
import special.sigma.PreHeader;

/**
 * Runs scripts and stops before signatures, so that very many transactions can be tried: a
 * signature takes longer to make and to check than a script to run.
 *
 * <p>Scripts see a chain without headers. Not safe for use by several threads.
 */
public final class ScriptReducer {
  private static final byte ACTIVATED_SCRIPT_VERSION = 1;

  private final CalculatingInterpreter interpreter = new CalculatingInterpreter();

  /**
   * A transaction to look at.
   *
   * @param transaction its bytes, with or without signatures
   * @param inputBoxes the bytes of each box it spends
   * @param dataInputBoxes the bytes of each box it reads
   * @param height what scripts read as HEIGHT
   */
  public record Task(
      Bytes transaction, List<Bytes> inputBoxes, List<Bytes> dataInputBoxes, BlockHeight height) {
    public Task {
      inputBoxes = List.copyOf(inputBoxes);
      dataInputBoxes = List.copyOf(dataInputBoxes);
    }
  }

  /** What the scripts of {@code inputs} (their places) leave to be proven, in that order. */
  public List<Reduced> reduce(Task task, List<Integer> inputs) {
    Try<Parsed> parsed = Try$.MODULE$.apply(() -> Parsed.of(task));
    if (parsed.isFailure()) {
      Reduced failed = new Reduced.Failed("unreadable: " + parsed.failed().get());
      return inputs.stream().map(input -> failed).toList();
    }
    return inputs.stream().map(input -> reduce(parsed.get(), input)).toList();
  }

  private Reduced reduce(Parsed parsed, int input) {
    Try<Reduced> result =
        Try$.MODULE$.apply(
            () ->
                reduced(
                    interpreter
                        .fullReduction(
                            parsed.boxes().get(input).ergoTree(),
                            parsed.context(input),
                            Scala.emptyMap())
                        .value()));
    return result.isFailure()
        ? new Reduced.Failed(String.valueOf(result.failed().get()))
        : result.get();
  }

  private static Reduced reduced(Values.SigmaBoolean proposition) {
    if (proposition instanceof DLogProtocol.ProveDlog key) {
      return new Reduced.NeedsKey(Bytes.of(key.pkBytes()));
    }
    if (proposition instanceof TrivialProp trivial) {
      return trivial.equals(TrivialProp$.MODULE$.TrueProp())
          ? new Reduced.Open()
          : new Reduced.Closed();
    }
    return new Reduced.NeedsMore(proposition.toString());
  }

  private record Parsed(
      ErgoLikeTransaction transaction,
      List<ErgoBox> boxes,
      List<ErgoBox> dataBoxes,
      PreHeader preHeader) {
    private static final Bytes NO_PARENT = Bytes.of(new byte[Hash32.SIZE]);

    static Parsed of(Task task) {
      Candidate candidate = new Candidate(task.height(), 0, Bytes.ofHex(SigmaHeaders.GENERATOR));
      return new Parsed(
          ErgoLikeTransactionSerializer$.MODULE$.fromBytes(task.transaction().toArray()),
          boxes(task.inputBoxes()),
          boxes(task.dataInputBoxes()),
          SigmaHeaders.preHeader(candidate, NO_PARENT));
    }

    private static List<ErgoBox> boxes(List<Bytes> boxes) {
      return boxes.stream()
          .map(box -> ErgoBox.sigmaSerializer$.MODULE$.fromBytes(box.toArray()))
          .toList();
    }

    ErgoLikeContext context(int input) {
      return new ErgoLikeContext(
          AvlTreeData$.MODULE$.dummy(),
          SigmaHeaders.headers(List.of()),
          preHeader,
          Scala.seq(dataBoxes),
          Scala.seq(boxes),
          transaction,
          input,
          transaction.inputs().apply(input).spendingProof().extension(),
          ValidationRules$.MODULE$.currentSettings(),
          Integer.MAX_VALUE,
          0L,
          ACTIVATED_SCRIPT_VERSION);
    }
  }
}
