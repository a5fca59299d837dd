package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/**
 * A reward box: what its registers mean.
 *
 * @param scripts which pair of scripts the round has
 * @param pot the amount that is divided in proportion to the scores, the same in the whole round
 * @param value what is in the box now: the unpaid part of the pot and the fee reserve
 */
public record RewardBox(RoundScripts scripts, TokenId roundToken, NanoErg pot, NanoErg value) {
  /** The output that carries this box. */
  public BoxCandidate candidate(BlockHeight creationHeight) {
    return new BoxCandidate(
        value,
        scripts.reward().proposition(),
        creationHeight,
        List.of(new TokenAmount(roundToken, 1)),
        List.of(ChainConstant.ofLong(pot.value())));
  }

  /**
   * Reads a box back; further registers are skipped, as in {@link ShareStateBox#read}.
   *
   * @throws LayoutException when it is not a reward box of this version
   */
  public static RewardBox read(BoxCandidate box) {
    RoundScripts scripts =
        RoundScripts.ofReward(box.script())
            .orElseThrow(() -> new LayoutException("reward box", "another script"));
    if (box.registers().isEmpty()) {
      throw new LayoutException("reward box", "want 1 register, got none");
    }
    long pot =
        ChainConstant.readLong("reward R4", ShareStateBox.register(box, ShareStateLayout.POT));
    if (pot < 1) {
      throw new LayoutException("reward R4", "pot below one: " + pot);
    }
    TokenId token = ShareStateBox.roundToken("reward box", box);
    return new RewardBox(scripts, token, NanoErg.of(pot), box.value());
  }

  /** The next reward box: {@code newValue} is left in it. */
  public RewardBox withValue(NanoErg newValue) {
    return new RewardBox(scripts, roundToken, pot, newValue);
  }
}
