package org.leafpay.testnet.attack;

import java.util.List;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.testnet.attack.RoundOracle.NotThere;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * A share state box by its specification.
 *
 * @param operator the serialized proposition
 */
record SpecState(BoxCandidate box, Registers.Tree tree, List<Long> numbers, Bytes operator) {
  static final int TOTAL = 0;
  static final int UNPAID = 1;
  static final int OPEN_HEIGHT = 2;
  static final int MAX_FEE = 3;

  /** A proposition that is a public key. */
  static final Bytes KEY = Bytes.ofHex("08cd");

  /** A proposition that is simply true. */
  static final Bytes TRUE = Bytes.ofHex("08d3");

  private static final byte TREE_TYPE = 0x64;
  private static final byte SIGMA_PROP_TYPE = 0x08;

  static SpecState read(BoxCandidate box) throws NotThere {
    Bytes tree = register(box, 0);
    Bytes operator = register(box, 2);
    if (tree.at(0) != TREE_TYPE || operator.at(0) != SIGMA_PROP_TYPE) {
      throw new NotThere();
    }
    return new SpecState(box, Registers.Tree.read(tree), longsOf(register(box, 1)), operator);
  }

  long number(int index) throws NotThere {
    if (index >= numbers.size()) {
      throw new NotThere();
    }
    return numbers.get(index);
  }

  /** The pot of a reward box. */
  static long longOf(BoxCandidate reward) throws NotThere {
    try {
      return ChainConstant.readLong("pot", register(reward, 0));
    } catch (LayoutException e) {
      throw new NotThere();
    }
  }

  static Bytes bytesOf(Bytes constant) throws NotThere {
    try {
      return ChainConstant.readBytes("proof", constant);
    } catch (LayoutException e) {
      throw new NotThere();
    }
  }

  private static List<Long> longsOf(Bytes constant) throws NotThere {
    try {
      return ChainConstant.readLongs("numbers", constant);
    } catch (LayoutException e) {
      throw new NotThere();
    }
  }

  private static Bytes register(BoxCandidate box, int index) throws NotThere {
    if (index >= box.registers().size()) {
      throw new NotThere();
    }
    return box.registers().get(index);
  }
}
