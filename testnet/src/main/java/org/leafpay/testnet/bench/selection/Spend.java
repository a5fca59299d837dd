package org.leafpay.testnet.bench.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * A transaction that can still be changed: nothing in it is signed or named by its hash yet.
 *
 * @param height of the block that would hold it, what scripts see as HEIGHT
 */
public record Spend(
    List<Input> inputs, List<Box> dataInputs, List<BoxCandidate> outputs, BlockHeight height) {

  /** A box that is spent: what its script is told, and who signs. */
  public record Input(Box box, ContextExtension extension, Signature signature) {
    /** The same origin with another content, and therefore another id. */
    public Input with(UnaryOperator<BoxCandidate> change) {
      return new Input(changed(box, change), extension, signature);
    }
  }

  public Spend {
    inputs = List.copyOf(inputs);
    dataInputs = List.copyOf(dataInputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * A step in the block after {@code tip}.
   *
   * @param signatures one for each input
   */
  public static Spend of(PoolStep step, List<Signature> signatures, BlockHeight tip) {
    List<Input> inputs =
        IntStream.range(0, signatures.size())
            .mapToObj(
                i ->
                    new Input(
                        step.inputBoxes().get(i),
                        step.transaction().inputs().get(i).extension(),
                        signatures.get(i)))
            .toList();
    return new Spend(inputs, step.dataInputBoxes(), step.transaction().outputs(), tip.plus(1));
  }

  public Spend withInput(int index, UnaryOperator<Input> change) {
    return new Spend(replaced(inputs, index, change), dataInputs, outputs, height);
  }

  public Spend withInputs(List<Input> others) {
    return new Spend(others, dataInputs, outputs, height);
  }

  public Spend withDataInput(int index, UnaryOperator<BoxCandidate> change) {
    return new Spend(
        inputs, replaced(dataInputs, index, box -> changed(box, change)), outputs, height);
  }

  public Spend withDataInputs(List<Box> others) {
    return new Spend(inputs, others, outputs, height);
  }

  public Spend withOutput(int index, UnaryOperator<BoxCandidate> change) {
    return new Spend(inputs, dataInputs, replaced(outputs, index, change), height);
  }

  public Spend withOutputs(List<BoxCandidate> others) {
    return new Spend(inputs, dataInputs, others, height);
  }

  /** The same transaction with every box, spent, read or made, changed alike. */
  public Spend withAllBoxes(UnaryOperator<BoxCandidate> change) {
    return new Spend(
        inputs.stream().map(input -> input.with(change)).toList(),
        dataInputs.stream().map(box -> changed(box, change)).toList(),
        outputs.stream().map(change).toList(),
        height);
  }

  public Spend atHeight(BlockHeight other) {
    return new Spend(inputs, dataInputs, outputs, other);
  }

  /** Another one signs for the first input. */
  public Spend signedBy(Signature other) {
    return withInput(0, input -> new Input(input.box(), input.extension(), other));
  }

  /** The first input's script is told something else. */
  public Spend told(ContextExtension other) {
    return withInput(0, input -> new Input(input.box(), other, input.signature()));
  }

  /** Signed, with all that a verifier needs. */
  public Bundle bundle(HeaderChain chain) {
    UnsignedTransaction transaction =
        new UnsignedTransaction(
            inputs.stream()
                .map(input -> new UnsignedInput(input.box().id(), input.extension()))
                .toList(),
            dataInputs.stream().map(Box::id).toList(),
            outputs);
    Bytes message = transaction.bytesToSign();
    List<Bytes> proofs = inputs.stream().map(input -> input.signature().of(message)).toList();
    return new Bundle(
        new SignedTransaction(transaction, proofs),
        inputs.stream().map(Input::box).toList(),
        dataInputs,
        chain.stateBefore(height));
  }

  static Box changed(Box box, UnaryOperator<BoxCandidate> change) {
    return new Box(change.apply(box.candidate()), box.txId(), box.index());
  }

  private static <T> List<T> replaced(List<T> items, int index, UnaryOperator<T> change) {
    List<T> out = new ArrayList<>(items);
    out.set(index, change.apply(items.get(index)));
    return out;
  }
}
