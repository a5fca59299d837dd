package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.ChainConstant.LongsAndStrings;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/** What a state box is told, in any layout, to be changed in part. */
final class Witnesses {
  static final int VARIABLE = 0;
  static final int PROOF = 0;
  private static final byte PAIR_TYPE = 0x3c;
  private static final byte BYTES_TYPE = 0x0e;

  private Witnesses() {}

  /** The proof, if the input is told one. */
  static Optional<Bytes> proof(SceneInput input) {
    Optional<LongsAndStrings> pair = pair(input);
    if (pair.isPresent()) {
      return pair.get().strings().stream().findFirst();
    }
    return constant(input)
        .filter(constant -> constant.at(0) == BYTES_TYPE)
        .map(constant -> ChainConstant.readBytes("proof", constant));
  }

  static SceneInput withProof(SceneInput input, Bytes proof) {
    if (pair(input).isEmpty()) {
      return with(input, VARIABLE, ChainConstant.ofBytes(proof));
    }
    return withStrings(
        input,
        old -> {
          List<Bytes> strings = new ArrayList<>(old);
          strings.set(PROOF, proof);
          return strings;
        });
  }

  /** Scores and strings, if the input is told such a pair. */
  static Optional<LongsAndStrings> pair(SceneInput input) {
    return constant(input)
        .filter(constant -> constant.at(0) == PAIR_TYPE)
        .map(constant -> ChainConstant.readLongsAndStrings("witness", constant));
  }

  /** Changes the scores of a pair; an input without one stays as it is. */
  static SceneInput withScores(SceneInput input, UnaryOperator<List<Long>> change) {
    return pair(input)
        .map(pair -> withPair(input, change.apply(pair.longs()), pair.strings()))
        .orElse(input);
  }

  /** Changes the proof and the keys of a pair; an input without one stays as it is. */
  static SceneInput withStrings(SceneInput input, UnaryOperator<List<Bytes>> change) {
    return pair(input)
        .map(pair -> withPair(input, pair.longs(), change.apply(pair.strings())))
        .orElse(input);
  }

  /** Sets variable {@code id}. */
  static SceneInput with(SceneInput input, int id, Bytes constant) {
    List<ContextExtension.Variable> variables =
        new ArrayList<>(without(input, id).extension().variables());
    variables.add(new ContextExtension.Variable(id, constant));
    // JSON gives the verifiers no other order than this.
    variables.sort(Comparator.comparingInt(ContextExtension.Variable::id));
    return input.withExtension(new ContextExtension(variables));
  }

  static SceneInput without(SceneInput input, int id) {
    List<ContextExtension.Variable> variables = new ArrayList<>(input.extension().variables());
    variables.removeIf(variable -> variable.id() == id);
    return input.withExtension(new ContextExtension(variables));
  }

  /** Variable 0. */
  static Optional<Bytes> constant(SceneInput input) {
    return input.extension().variables().stream()
        .filter(variable -> variable.id() == VARIABLE)
        .findFirst()
        .map(ContextExtension.Variable::constant);
  }

  private static SceneInput withPair(SceneInput input, List<Long> scores, List<Bytes> strings) {
    return with(input, VARIABLE, ChainConstant.ofLongsAndStrings(scores, strings));
  }
}
