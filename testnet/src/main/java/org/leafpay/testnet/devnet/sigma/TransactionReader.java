package org.leafpay.testnet.devnet.sigma;

import io.circe.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ergoplatform.DataInput;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.ErgoLikeTransactionSerializer$;
import org.ergoplatform.Input;
import org.ergoplatform.wallet.serialization.JsonCodecsWrapper$;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.TxId;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.util.Either;
import scala.util.Try;
import scala.util.Try$;
import sigmastate.SType;
import sigmastate.Values.EvaluatedValue;
import sigmastate.serialization.SigmaSerializer$;
import sigmastate.utils.SigmaByteReader;

/** Reads transactions with sigma-state's serializers. */
public final class TransactionReader {
  private TransactionReader() {}

  /**
   * Reads serialized bytes; none may be left over.
   *
   * @throws UnreadableException when they are no transaction
   */
  public static LedgerTransaction ofBytes(Bytes bytes) {
    SigmaByteReader reader = SigmaSerializer$.MODULE$.startReader(bytes.toArray(), 0);
    ErgoLikeTransaction read = guarded(() -> ErgoLikeTransactionSerializer$.MODULE$.parse(reader));
    if (reader.remaining() != 0) {
      throw new UnreadableException(reader.remaining() + " bytes after the transaction");
    }
    return ledgerTransaction(read);
  }

  /**
   * Reads the node's JSON form. Ids in it are ignored, as a node does: they follow from the rest.
   *
   * @throws UnreadableException when it is no JSON or no transaction
   */
  public static LedgerTransaction ofJson(String text) {
    Json json = rightOf(io.circe.parser.package$.MODULE$.parse(text));
    return ledgerTransaction(
        rightOf(
            guarded(
                () -> JsonCodecsWrapper$.MODULE$.ergoLikeTransactionDecoder().decodeJson(json))));
  }

  static LedgerTransaction ledgerTransaction(ErgoLikeTransaction read) {
    return guarded(
        () -> {
          TxId id = TxId.ofHex(read.id());
          List<LedgerBox> outputs = new ArrayList<>();
          Scala.list(read.outputs()).forEach(box -> outputs.add(BoxReader.ledgerBox(box)));
          List<BoxId> dataInputs =
              Scala.list(read.dataInputs()).stream().map(TransactionReader::boxId).toList();
          List<Spending> inputs =
              Scala.list(read.inputs()).stream().map(TransactionReader::spending).toList();
          Bytes bytes = Bytes.of(ErgoLikeTransactionSerializer$.MODULE$.toBytes(read));
          return new LedgerTransaction(id, inputs, dataInputs, outputs, bytes);
        });
  }

  private static BoxId boxId(DataInput input) {
    return new BoxId(new Hash32(Bytes.of(input.boxId())));
  }

  private static Spending spending(Input input) {
    Map<Integer, Bytes> variables = new LinkedHashMap<>();
    for (Tuple2<Object, EvaluatedValue<? extends SType>> variable :
        JavaConverters.asJavaIterableConverter(
                input.spendingProof().extension().values().toIterable())
            .asJava()) {
      variables.put(((Byte) variable._1()).intValue(), Scala.constant(variable._2()));
    }
    return new Spending(
        new BoxId(new Hash32(Bytes.of(input.boxId()))),
        Bytes.of(input.spendingProof().proof()),
        variables);
  }

  private static <T> T rightOf(Either<? extends Throwable, T> either) {
    if (either.isLeft()) {
      throw new UnreadableException(String.valueOf(either.left().get().getMessage()));
    }
    return either.right().get();
  }

  /** Scala code throws checked exceptions that Java does not see; a Try catches them all. */
  private static <T> T guarded(Supplier<T> read) {
    Try<T> attempt = Try$.MODULE$.apply(read::get);
    if (attempt.isFailure()) {
      Throwable failure = attempt.failed().get();
      throw failure instanceof UnreadableException known
          ? known
          : new UnreadableException(String.valueOf(failure.getMessage()));
    }
    return attempt.get();
  }
}
