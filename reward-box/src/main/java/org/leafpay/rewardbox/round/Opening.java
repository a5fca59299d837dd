package org.leafpay.rewardbox.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Opens a round: the operator's own boxes become the share state, the reward box, the miner fee,
 * boxes that belong to the round without being part of its contract, and his change. The round
 * token is minted here, so its id is that of the first box spent.
 */
public final class Opening {
  private final RoundTerms terms;
  private final RoundLeaves leaves;
  private final List<BoxCandidate> beside;

  /** An opening with nothing beside the round. */
  public Opening(RoundTerms terms, RoundLeaves leaves) {
    this(terms, leaves, List.of());
  }

  /**
   * The opening of a round.
   *
   * @param beside boxes that it makes too, behind the fee and in this order, whatever their
   *     creation height
   * @throws RoundException when it would pay nobody and has nothing beside it
   */
  public Opening(RoundTerms terms, RoundLeaves leaves, List<BoxCandidate> beside) {
    this.terms = terms;
    this.leaves = leaves;
    this.beside = List.copyOf(beside);
    if (leaves.unpaid().isEmpty() && beside.isEmpty()) {
      throw new RoundException("a round without anybody to pay is not opened");
    }
  }

  /** What the round costs the operator before fees: pot that leaves, reserve, and state box. */
  public NanoErg rewardValue() {
    return Amounts.unpaidPart(leaves.unpaidScore(), terms.pot(), leaves.totalScore())
        .plus(terms.feeReserve(leaves.unpaid().size()));
  }

  /** All that the operator's boxes must hold, beside the value of a change box. */
  public NanoErg needed(NanoErg fee) {
    NanoErg others = NanoErg.sum(beside.stream().map(BoxCandidate::value).toList());
    return rewardValue().plus(terms.stateValue()).plus(others).plus(fee);
  }

  /**
   * The genesis transaction.
   *
   * @param funding the operator's boxes, without tokens; the first names the round token
   * @param tip height of the newest block
   * @throws RoundException when the boxes hold too little, or tokens, which would be burned
   */
  public RoundStep spend(List<Box> funding, NanoErg fee, BlockHeight tip) {
    NanoErg available = NanoErg.sum(funding.stream().map(Box::value).toList());
    NanoErg needed = needed(fee);
    if (available.compareTo(needed) < 0) {
      throw new RoundException("the round needs " + needed + ", the boxes hold " + available);
    }
    requireNoTokens(funding);
    BlockHeight height = creationHeight(funding, tip);
    TokenId token = new TokenId(funding.get(0).id().hash());
    List<BoxCandidate> outputs = new ArrayList<>();
    outputs.add(state(token).candidate(height));
    outputs.add(reward(token).candidate(height));
    outputs.add(BoxCandidate.payment(fee, ChainScript.minerFee(), height));
    beside.forEach(box -> outputs.add(box.createdAt(height)));
    NanoErg change = available.minus(needed);
    if (!change.isZero()) {
      outputs.add(BoxCandidate.payment(change, terms.operatorScript(), height));
    }
    List<UnsignedInput> inputs = funding.stream().map(UnsignedInput::of).toList();
    return new RoundStep(StepKind.GENESIS, UnsignedTransaction.of(inputs, outputs), funding, 0);
  }

  /**
   * What {@code genesis} leaves of the operator's money: spendable by the first payout.
   *
   * @throws org.leafpay.contracts.layout.LayoutException when it opens no round
   */
  public static Optional<Box> change(UnsignedTransaction genesis) {
    List<Box> boxes = genesis.outputBoxes();
    ShareStateBox state = ShareStateBox.read(boxes.get(ShareStateLayout.STATE_AT).candidate());
    PropositionBytes operator = PropositionBytes.payToPublicKey(state.operatorKey());
    return boxes.stream()
        .skip(ShareStateLayout.GENESIS_FEE_AT + 1L)
        .filter(box -> box.script().equals(operator))
        .findFirst();
  }

  /** The boxes that {@code genesis} makes, with this round's leaves. */
  public RoundPosition positionAfter(RoundStep genesis) {
    List<Box> boxes = genesis.transaction().outputBoxes();
    return RoundPosition.of(
        boxes.get(ShareStateLayout.STATE_AT), boxes.get(ShareStateLayout.REWARD_AT), leaves);
  }

  private ShareStateBox state(TokenId token) {
    RoundNumbers numbers =
        new RoundNumbers(
            leaves.totalScore(),
            leaves.unpaidScore(),
            terms.openHeight(),
            terms.maxFeePerPayment());
    return new ShareStateBox(
        scripts(),
        token,
        leaves.leafSet().digest(),
        numbers,
        terms.operatorKey(),
        terms.stateValue());
  }

  private RewardBox reward(TokenId token) {
    return new RewardBox(scripts(), token, terms.pot(), rewardValue());
  }

  private RoundScripts scripts() {
    return leaves.layout().scripts();
  }

  private static void requireNoTokens(List<Box> funding) {
    for (Box box : funding) {
      if (!box.tokens().isEmpty()) {
        throw new RoundException("box " + box.id() + " holds tokens, which would be burned");
      }
    }
  }

  private static BlockHeight creationHeight(List<Box> funding, BlockHeight tip) {
    return funding.stream()
        .map(box -> box.candidate().creationHeight())
        .reduce(tip, (a, b) -> a.isAfter(b) ? a : b);
  }
}
