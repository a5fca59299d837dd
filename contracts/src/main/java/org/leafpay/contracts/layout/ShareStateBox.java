package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.TokenAmount;

/**
 * A share state box: what its registers mean.
 *
 * @param operatorKey 33 bytes, compressed
 */
public record ShareStateBox(
    TokenId roundToken, TreeDigest digest, RoundNumbers numbers, Bytes operatorKey, NanoErg value) {

  private static final int FIRST_REGISTER = 4;
  private static final int REGISTER_COUNT = 3;

  /** The output that carries this state. */
  public BoxCandidate candidate(BlockHeight creationHeight) {
    TreeRegister tree = new TreeRegister(digest, TreeRegister.UPDATE_ONLY, ShareLeaf.SHAPE);
    return new BoxCandidate(
        value,
        ContractScript.SHARE_STATE.proposition(),
        creationHeight,
        List.of(new TokenAmount(roundToken, 1)),
        List.of(
            ChainConstant.ofTree(tree),
            numbers.constant(),
            ChainConstant.ofPublicKey(operatorKey)));
  }

  /**
   * Reads a box back, with every rule that the script takes for granted. Further registers are
   * skipped: whoever pays may leave some, the script does not mind, and the next payout drops them.
   *
   * @throws LayoutException when it is not a share state box of this version
   */
  public static ShareStateBox read(BoxCandidate box) {
    if (!box.script().equals(ContractScript.SHARE_STATE.proposition())) {
      throw new LayoutException("share state box", "another script");
    }
    if (box.registers().size() < REGISTER_COUNT) {
      throw new LayoutException(
          "share state box", "want 3 registers, got " + box.registers().size());
    }
    TreeRegister tree =
        ChainConstant.readTree("share state R4", register(box, ShareStateLayout.TREE));
    if (tree.flags() != TreeRegister.UPDATE_ONLY || !tree.shape().equals(ShareLeaf.SHAPE)) {
      throw new LayoutException("share state R4", "another kind of tree: " + tree);
    }
    return new ShareStateBox(
        roundToken("share state box", box),
        tree.digest(),
        RoundNumbers.read("share state R5", register(box, ShareStateLayout.NUMBERS)),
        ChainConstant.readPublicKey("share state R6", register(box, ShareStateLayout.OPERATOR)),
        box.value());
  }

  /** The next state: these leaves are paid, everything else is as it was. */
  public ShareStateBox after(TreeDigest newDigest, RoundNumbers newNumbers) {
    return new ShareStateBox(roundToken, newDigest, newNumbers, operatorKey, value);
  }

  /** What the script is told when it pays; closing takes an empty proof. */
  public static ContextExtension proofExtension(Bytes proof) {
    return new ContextExtension(
        List.of(
            new ContextExtension.Variable(ShareStateLayout.PROOF, ChainConstant.ofBytes(proof))));
  }

  /**
   * The proof that a spender of the box hands to its script.
   *
   * @throws LayoutException when there is none
   */
  public static Bytes proof(ContextExtension extension) {
    return extension.variables().stream()
        .filter(variable -> variable.id() == ShareStateLayout.PROOF)
        .findFirst()
        .map(variable -> ChainConstant.readBytes("batch proof", variable.constant()))
        .orElseThrow(() -> new LayoutException("batch proof", "not there"));
  }

  static TokenId roundToken(String place, BoxCandidate box) {
    if (box.tokens().size() != 1 || box.tokens().get(0).amount() != 1) {
      throw new LayoutException(place, "want one unit of one token, got " + box.tokens());
    }
    return box.tokens().get(0).id();
  }

  static Bytes register(BoxCandidate box, int number) {
    return box.registers().get(number - FIRST_REGISTER);
  }
}
