package org.leafpay.testnet.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.leafpay.avl.TreeDigest;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.TreeRegister;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** Boxes with one thing changed, whatever it means. */
public final class Raw {
  private Raw() {}

  public static BoxCandidate with(BoxCandidate box, int register, Bytes constant) {
    List<Bytes> registers = new ArrayList<>(box.registers());
    registers.set(register - 4, constant);
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), box.tokens(), registers);
  }

  public static BoxCandidate number(
      BoxCandidate box, int register, int index, LongUnaryOperator change) {
    List<Long> numbers =
        new ArrayList<>(ChainConstant.readLongs("numbers", box.registers().get(register - 4)));
    numbers.set(index, change.applyAsLong(numbers.get(index)));
    return with(box, register, ChainConstant.ofLongs(numbers));
  }

  public static BoxCandidate tree(BoxCandidate box, Hash32 label) {
    TreeRegister tree = ChainConstant.readTree("tree", box.registers().get(0));
    Bytes digest = label.bytes().plus(Bytes.of((byte) tree.digest().height()));
    return with(
        box,
        4,
        ChainConstant.ofTree(new TreeRegister(new TreeDigest(digest), tree.flags(), tree.shape())));
  }

  public static BoxCandidate flags(BoxCandidate box, int flags) {
    TreeRegister tree = ChainConstant.readTree("tree", box.registers().get(0));
    return with(box, 4, ChainConstant.ofTree(new TreeRegister(tree.digest(), flags, tree.shape())));
  }

  public static BoxCandidate bytes(BoxCandidate box, int register, Bytes content) {
    return with(box, register, ChainConstant.ofBytes(content));
  }

  public static BoxCandidate tokens(BoxCandidate box, List<TokenAmount> tokens) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), tokens, box.registers());
  }

  public static BoxCandidate script(BoxCandidate box, PropositionBytes script) {
    return new BoxCandidate(
        box.value(), script, box.creationHeight(), box.tokens(), box.registers());
  }

  public static Bytes flipped(Bytes bytes, int bit) {
    byte[] out = bytes.toArray();
    out[bit / 8] ^= (byte) (1 << bit % 8);
    return Bytes.of(out);
  }
}
