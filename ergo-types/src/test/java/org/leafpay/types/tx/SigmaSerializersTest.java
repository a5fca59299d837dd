package org.leafpay.types.tx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ergoplatform.DataInput;
import org.ergoplatform.ErgoBox;
import org.ergoplatform.ErgoBoxCandidate;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.ErgoLikeTransactionSerializer$;
import org.ergoplatform.Input;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import scala.Tuple2;
import scala.collection.JavaConverters;
import sigmastate.SType;
import sigmastate.Values;
import sigmastate.serialization.ValueSerializer$;

/** Our bytes against those of sigma-state: it reads every field back and writes the same bytes. */
class SigmaSerializersTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesTheBytesOfABoxAsSigmaDoes(long seed) {
    RandomTransactions random = new RandomTransactions(seed);
    for (int i = 0; i < 25; i++) {
      Box ours = random.box();
      ErgoBox theirs = ErgoBox.sigmaSerializer$.MODULE$.fromBytes(ours.bytes().toArray());
      assertThat(Bytes.of(ErgoBox.sigmaSerializer$.MODULE$.toBytes(theirs)))
          .isEqualTo(ours.bytes());
      assertThat(boxId(theirs.id())).isEqualTo(ours.id());
      assertThat(theirs.transactionId()).isEqualTo(ours.txId().hex());
      assertThat((int) theirs.index()).isEqualTo(ours.index());
      assertSameContent(ours.candidate(), theirs);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesTheBytesOfATransactionAsSigmaDoes(long seed) {
    SignedTransaction ours = new RandomTransactions(seed).transaction();
    ErgoLikeTransaction theirs =
        ErgoLikeTransactionSerializer$.MODULE$.fromBytes(ours.bytes().toArray());
    assertThat(Bytes.of(ErgoLikeTransactionSerializer$.MODULE$.toBytes(theirs)))
        .isEqualTo(ours.bytes());
    assertThat(theirs.id()).isEqualTo(ours.id().hex());
    assertThat(Bytes.of(ErgoLikeTransaction.bytesToSign(theirs)))
        .isEqualTo(ours.unsigned().bytesToSign());
    assertThat(list(theirs.dataInputs()).map(DataInput::boxId).map(SigmaSerializersTest::boxId))
        .isEqualTo(ours.unsigned().dataInputs());
    assertSameInputs(ours, list(theirs.inputs()).toList());
    assertSameOutputs(ours, list(theirs.outputs()).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void foretellsTheSizeOfABox(long seed) {
    SignedTransaction transaction = new RandomTransactions(seed).transaction();
    for (Box box : transaction.outputBoxes()) {
      assertThat(box.candidate().boxSize(box.index())).isEqualTo(box.bytes().size());
    }
  }

  private static void assertSameInputs(SignedTransaction ours, List<Input> theirs) {
    assertThat(theirs).hasSameSizeAs(ours.proofs());
    for (int i = 0; i < theirs.size(); i++) {
      UnsignedInput input = ours.unsigned().inputs().get(i);
      assertThat(boxId(theirs.get(i).boxId())).isEqualTo(input.boxId());
      assertThat(Bytes.of(theirs.get(i).spendingProof().proof())).isEqualTo(ours.proofs().get(i));
      List<ContextExtension.Variable> variables = new ArrayList<>();
      JavaConverters.mapAsJavaMapConverter(theirs.get(i).extension().values())
          .asJava()
          .forEach(
              (id, value) ->
                  variables.add(new ContextExtension.Variable((Byte) id, constant(value))));
      assertThat(variables).isEqualTo(input.extension().variables());
    }
  }

  private static void assertSameOutputs(SignedTransaction ours, List<ErgoBox> theirs) {
    assertThat(theirs.stream().map(ErgoBox::id).map(SigmaSerializersTest::boxId))
        .isEqualTo(ours.outputBoxes().stream().map(Box::id).toList());
    for (int i = 0; i < theirs.size(); i++) {
      assertSameContent(ours.unsigned().outputs().get(i), theirs.get(i));
    }
  }

  private static void assertSameContent(BoxCandidate ours, ErgoBoxCandidate theirs) {
    assertThat(theirs.value()).isEqualTo(ours.value().value());
    assertThat(theirs.creationHeight()).isEqualTo(ours.creationHeight().value());
    assertThat(Bytes.of(theirs.propositionBytes())).isEqualTo(ours.script().bytes());
    assertThat(theirs.additionalTokens().length()).isEqualTo(ours.tokens().size());
    for (int i = 0; i < ours.tokens().size(); i++) {
      Tuple2<byte[], Object> token = theirs.additionalTokens().apply(i);
      assertThat(Bytes.of(token._1())).isEqualTo(ours.tokens().get(i).id().bytes());
      assertThat(token._2()).isEqualTo(ours.tokens().get(i).amount());
    }
    assertThat(theirs.additionalRegisters().size()).isEqualTo(ours.registers().size());
    for (int i = 0; i < ours.registers().size(); i++) {
      ErgoBox.RegisterId register = ErgoBox.registerByIndex(4 + i);
      assertThat(constant(theirs.get(register).get())).isEqualTo(ours.registers().get(i));
    }
  }

  private static BoxId boxId(byte[] id) {
    return new BoxId(new Hash32(Bytes.of(id)));
  }

  @SuppressWarnings("unchecked") // Scala's Value is covariant, Java's view of it is not
  private static Bytes constant(Values.Value<?> value) {
    return Bytes.of(ValueSerializer$.MODULE$.serialize((Values.Value<SType>) value));
  }

  private static <T> Stream<T> list(scala.collection.Seq<T> items) {
    return JavaConverters.seqAsJavaListConverter(items).asJava().stream();
  }
}
