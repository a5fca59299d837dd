package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.avl.TreeDigest;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/**
 * A share state box: what its registers mean.
 *
 * @param scripts which pair of scripts the round has
 * @param operatorKey 33 bytes, compressed
 */
public record ShareStateBox(
    RoundScripts scripts,
    TokenId roundToken,
    TreeDigest digest,
    RoundNumbers numbers,
    Bytes operatorKey,
    NanoErg value) {

  private static final int FIRST_REGISTER = 4;
  private static final int REGISTER_COUNT = 3;

  /** The output that carries this state. */
  public BoxCandidate candidate(BlockHeight creationHeight) {
    TreeRegister tree = new TreeRegister(digest, TreeRegister.UPDATE_ONLY, scripts.treeShape());
    return new BoxCandidate(
        value,
        scripts.state().proposition(),
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
    RoundScripts scripts = RoundScripts.ofStateBox(box);
    if (box.registers().size() < REGISTER_COUNT) {
      throw new LayoutException(
          "share state box", "want 3 registers, got " + box.registers().size());
    }
    TreeRegister tree =
        ChainConstant.readTree("share state R4", register(box, ShareStateLayout.TREE));
    if (tree.flags() != TreeRegister.UPDATE_ONLY || !tree.shape().equals(scripts.treeShape())) {
      throw new LayoutException("share state R4", "another kind of tree: " + tree);
    }
    return new ShareStateBox(
        scripts,
        roundToken("share state box", box),
        tree.digest(),
        RoundNumbers.read("share state R5", register(box, ShareStateLayout.NUMBERS)),
        ChainConstant.readPublicKey("share state R6", register(box, ShareStateLayout.OPERATOR)),
        box.value());
  }

  /** The next state: these leaves are paid, everything else is as it was. */
  public ShareStateBox after(TreeDigest newDigest, RoundNumbers newNumbers) {
    return new ShareStateBox(scripts, roundToken, newDigest, newNumbers, operatorKey, value);
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
