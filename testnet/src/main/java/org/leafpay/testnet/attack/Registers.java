package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ChainWriter;

/** The registers of the two boxes, to be changed in part. */
final class Registers {
  static final int TREE = 4;
  static final int POT = 4;
  static final int NUMBERS = 5;
  static final int OPERATOR = 6;
  static final int UNPAID_SCORE = 1;

  private Registers() {}

  static BoxCandidate withNumber(BoxCandidate state, int index, long value) {
    return withNumber(state, index, old -> value);
  }

  static BoxCandidate withNumber(BoxCandidate state, int index, LongUnaryOperator change) {
    List<Long> numbers = new ArrayList<>(numbers(state));
    numbers.set(index, change.applyAsLong(numbers.get(index)));
    return Boxes.withRegister(state, NUMBERS, ChainConstant.ofLongs(numbers));
  }

  static List<Long> numbers(BoxCandidate state) {
    return ChainConstant.readLongs("R5", Boxes.register(state, NUMBERS));
  }

  static BoxCandidate withPot(BoxCandidate reward, LongUnaryOperator change) {
    long pot = ChainConstant.readLong("R4", Boxes.register(reward, POT));
    return Boxes.withRegister(reward, POT, ChainConstant.ofLong(change.applyAsLong(pot)));
  }

  static BoxCandidate withTree(BoxCandidate state, UnaryOperator<Tree> change) {
    Tree tree = Tree.read(Boxes.register(state, TREE));
    return Boxes.withRegister(state, TREE, change.apply(tree).constant());
  }

  /**
   * An AvlTree with any content.
   *
   * @param valueSize a zero when values may have any length; else a one and the length
   */
  record Tree(Bytes digest, int flags, int keySize, Bytes valueSize) {
    private static final int TYPE = 0x64;
    private static final int DIGEST_SIZE = 33;

    static Tree read(Bytes constant) {
      Bytes digest = constant.slice(1, 1 + DIGEST_SIZE);
      int at = 1 + DIGEST_SIZE;
      return new Tree(
          digest, constant.at(at), constant.at(at + 1), constant.slice(at + 2, constant.size()));
    }

    Bytes constant() {
      return new ChainWriter()
          .putByte(TYPE)
          .put(digest)
          .putByte(flags)
          .putVlq(keySize)
          .put(valueSize)
          .bytes();
    }

    Tree withDigest(Bytes other) {
      return new Tree(other, flags, keySize, valueSize);
    }

    Tree withFlags(int other) {
      return new Tree(digest, other, keySize, valueSize);
    }

    Tree withKeySize(int other) {
      return new Tree(digest, flags, other, valueSize);
    }

    /** Zero: of any length. */
    Tree withValueSize(int other) {
      Bytes size =
          other == 0
              ? Bytes.of((byte) 0)
              : Bytes.of((byte) 1).plus(new ChainWriter().putVlq(other).bytes());
      return new Tree(digest, flags, keySize, size);
    }
  }
}
