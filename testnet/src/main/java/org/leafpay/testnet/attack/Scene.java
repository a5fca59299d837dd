package org.leafpay.testnet.attack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ProtocolParameters;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.TokenAmount;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * A transaction that can still be changed: nothing in it is signed or named by its hash yet.
 *
 * @param height of the block that would hold it, what scripts see as HEIGHT
 */
record Scene(
    List<SceneInput> inputs, List<Box> dataInputs, List<BoxCandidate> outputs, BlockHeight height) {

  Scene {
    inputs = List.copyOf(inputs);
    dataInputs = List.copyOf(dataInputs);
    outputs = List.copyOf(outputs);
  }

  Scene withInputs(List<SceneInput> others) {
    return new Scene(others, dataInputs, outputs, height);
  }

  Scene withDataInputs(List<Box> others) {
    return new Scene(inputs, others, outputs, height);
  }

  Scene withOutputs(List<BoxCandidate> others) {
    return new Scene(inputs, dataInputs, others, height);
  }

  Scene withHeight(BlockHeight other) {
    return new Scene(inputs, dataInputs, outputs, other);
  }

  Scene withInput(int index, UnaryOperator<SceneInput> change) {
    return withInputs(replaced(inputs, index, change));
  }

  Scene withOutput(int index, UnaryOperator<BoxCandidate> change) {
    return withOutputs(replaced(outputs, index, change));
  }

  /** The same scene where other scripts guard the boxes. */
  Scene withScripts(UnaryOperator<PropositionBytes> other) {
    UnaryOperator<BoxCandidate> change = box -> Boxes.withScript(box, other.apply(box.script()));
    return new Scene(
        inputs.stream().map(input -> input.withContent(change)).toList(),
        dataInputs.stream().map(box -> SceneInput.changed(box, change)).toList(),
        outputs.stream().map(change).toList(),
        height);
  }

  UnsignedTransaction unsigned() {
    return new UnsignedTransaction(
        inputs.stream().map(SceneInput::unsigned).toList(),
        dataInputs.stream().map(Box::id).toList(),
        outputs);
  }

  List<Box> inputBoxes() {
    return inputs.stream().map(SceneInput::box).toList();
  }

  /** Signed, with all that a verifier needs. */
  Bundle bundle() {
    UnsignedTransaction transaction = unsigned();
    Bytes message = transaction.bytesToSign();
    List<Bytes> proofs = inputs.stream().map(input -> input.signer().sign(message)).toList();
    return new Bundle(
        new SignedTransaction(transaction, proofs),
        inputBoxes(),
        dataInputs,
        SyntheticChain.before(height, ProtocolParameters.MAINNET));
  }

  /** What the inputs hold more than the outputs. */
  long surplusNanoErg() {
    List<BoxCandidate> spent = inputs.stream().map(input -> input.box().candidate()).toList();
    return sum(spent).subtract(sum(outputs)).longValueExact();
  }

  /** Whether what comes in is what goes out; tokens may be burned, and the first box's minted. */
  boolean isBalanced() {
    return surplusNanoErg() == 0 && makesNoTokens();
  }

  /** Whether no token comes from nowhere. */
  boolean makesNoTokens() {
    List<BoxCandidate> spent = inputs.stream().map(input -> input.box().candidate()).toList();
    Map<TokenId, BigInteger> in = tokens(spent);
    TokenId minted = new TokenId(inputs.get(0).box().id().hash());
    return tokens(outputs).entrySet().stream()
        .filter(entry -> !entry.getKey().equals(minted))
        .allMatch(
            entry ->
                entry.getValue().compareTo(in.getOrDefault(entry.getKey(), BigInteger.ZERO)) <= 0);
  }

  private static BigInteger sum(List<BoxCandidate> boxes) {
    return boxes.stream()
        .map(box -> BigInteger.valueOf(box.value().value()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Map<TokenId, BigInteger> tokens(List<BoxCandidate> boxes) {
    Map<TokenId, BigInteger> sums = new HashMap<>();
    for (BoxCandidate box : boxes) {
      for (TokenAmount token : box.tokens()) {
        sums.merge(token.id(), BigInteger.valueOf(token.amount()), BigInteger::add);
      }
    }
    return sums;
  }

  private static <T> List<T> replaced(List<T> items, int index, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(items);
    changed.set(index, change.apply(items.get(index)));
    return changed;
  }
}
