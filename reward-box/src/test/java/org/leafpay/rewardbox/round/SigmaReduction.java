package org.leafpay.rewardbox.round;

import java.util.List;
import org.ergoplatform.ErgoBox;
import org.ergoplatform.ErgoLikeContext;
import org.ergoplatform.ErgoLikeInterpreter;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.ErgoLikeTransactionSerializer$;
import org.ergoplatform.appkit.JavaHelpers;
import org.ergoplatform.validation.ValidationRules$;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.UnsignedTransaction;
import scala.collection.JavaConverters;
import scala.util.Try;
import scalan.RType;
import sigmastate.AvlTreeData$;
import sigmastate.TrivialProp$;
import sigmastate.Values.SigmaBoolean;
import sigmastate.basics.DLogProtocol.ProveDlog;
import sigmastate.eval.CPreHeader;
import sigmastate.eval.CompiletimeIRContext;
import sigmastate.interpreter.Interpreter$;
import sigmastate.interpreter.Interpreter.ReductionResult;
import special.collection.Coll;
import special.sigma.Header;

/**
 * What sigma-state makes of a script when it is spent: whose signature is left to be shown. Bytes
 * are what it reads: the transaction and the boxes go through its own parsers.
 *
 * <p>The activated script version is 1, the highest that this interpreter knows. With a higher one
 * it takes every script for a future one and answers true.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the Scala type bounds do not translate to Java
final class SigmaReduction {
  static final byte ACTIVATED_VERSION = 1;

  private static final String GENERATOR =
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

  private final ErgoLikeTransaction transaction;
  private final List<ErgoBox> boxes;

  SigmaReduction(UnsignedTransaction transaction, List<Box> inputBoxes) {
    this.transaction =
        ErgoLikeTransactionSerializer$.MODULE$.fromBytes(transaction.bytesToSign().toArray());
    this.boxes =
        inputBoxes.stream()
            .map(box -> ErgoBox.sigmaSerializer$.MODULE$.fromBytes(box.bytes().toArray()))
            .toList();
  }

  /**
   * What input {@code index} comes down to in a block of {@code height}: "true", "false", "fails"
   * when the script cannot be evaluated, or the public key (hexadecimal) that must sign.
   */
  String of(int index, BlockHeight height) {
    Try<ReductionResult> result =
        Try.apply(
            () ->
                new ErgoLikeInterpreter(new CompiletimeIRContext())
                    .fullReduction(
                        boxes.get(index).ergoTree(),
                        context(index, height),
                        Interpreter$.MODULE$.emptyEnv()));
    return result.isFailure() ? "fails" : text(result.get().value());
  }

  private static String text(SigmaBoolean left) {
    if (left.equals(TrivialProp$.MODULE$.TrueProp())) {
      return "true";
    }
    if (left.equals(TrivialProp$.MODULE$.FalseProp())) {
      return "false";
    }
    return left instanceof ProveDlog key
        ? Bytes.of(key.h().getEncoded(true)).hex()
        : left.toString();
  }

  private ErgoLikeContext context(int index, BlockHeight height) {
    Coll<Header> headers =
        JavaHelpers.SigmaDsl().Colls().emptyColl((RType) JavaHelpers.HeaderRType());
    return new ErgoLikeContext(
        AvlTreeData$.MODULE$.dummy(),
        headers,
        preHeader(height),
        sequence(List.of()),
        sequence(boxes),
        transaction,
        index,
        transaction.inputs().apply(index).extension(),
        ValidationRules$.MODULE$.currentSettings(),
        Long.MAX_VALUE / 4,
        0,
        ACTIVATED_VERSION);
  }

  private static CPreHeader preHeader(BlockHeight height) {
    return new CPreHeader(
        (byte) (ACTIVATED_VERSION + 1),
        JavaHelpers.collFrom(new byte[32]),
        1_700_000_000_000L,
        100L,
        height.value(),
        JavaHelpers.decodeStringToGE(GENERATOR),
        JavaHelpers.collFrom(new byte[3]));
  }

  private static <T> scala.collection.IndexedSeq<T> sequence(List<T> list) {
    return JavaConverters.asScalaBufferConverter(list).asScala().toVector();
  }
}
