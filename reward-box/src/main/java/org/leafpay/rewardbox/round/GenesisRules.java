package org.leafpay.rewardbox.round;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/**
 * What everybody checks before he relies on a round: no script can, since looking at each leaf
 * costs too much on chain. After a sound genesis the scripts alone keep the operator honest.
 *
 * <p>Not checked here: that the transaction is on the chain.
 */
public final class GenesisRules {
  private static final BigInteger TOKEN_UNITS = BigInteger.TWO;

  private final TokenId roundToken;
  private final List<Box> outputs;
  private final GenesisClaim claim;
  private final List<GenesisFault> faults = new ArrayList<>();

  private GenesisRules(TokenId roundToken, List<Box> outputs, GenesisClaim claim) {
    this.roundToken = roundToken;
    this.outputs = outputs;
    this.claim = claim;
  }

  /**
   * Compares a genesis transaction with what its pool claims.
   *
   * @param inputIds the boxes it spends, in order, at least one
   * @param outputs the boxes it makes, in order, at least one
   * @return everything that is wrong; nothing when the round is sound
   */
  public static List<GenesisFault> check(
      List<BoxId> inputIds, List<Box> outputs, GenesisClaim claim) {
    if (inputIds.isEmpty() || outputs.isEmpty()) {
      throw new IllegalArgumentException("a transaction has inputs and outputs");
    }
    GenesisRules rules = new GenesisRules(new TokenId(inputIds.get(0).hash()), outputs, claim);
    rules.checkBoxes();
    rules.checkLeaves();
    return List.copyOf(rules.faults);
  }

  private void checkBoxes() {
    Optional<ShareStateBox> state =
        box(scripts().state(), ShareStateLayout.STATE_AT, ShareStateBox::read);
    Optional<RewardBox> reward =
        box(scripts().reward(), ShareStateLayout.REWARD_AT, RewardBox::read);
    state.ifPresent(this::checkState);
    reward.ifPresent(this::checkReward);
    if (state.isPresent() && reward.isPresent()) {
      checkMoney(state.get().numbers(), reward.get());
    }
    checkTokenSupply();
  }

  private RoundScripts scripts() {
    return claim.leaves().layout().scripts();
  }

  /** The box at its place, read, when it is there; only there may one of its script be. */
  private <T> Optional<T> box(ContractScript script, int place, Function<BoxCandidate, T> reader) {
    for (int i = 0; i < outputs.size(); i++) {
      if (i != place && outputs.get(i).script().equals(script.proposition())) {
        faults.add(new GenesisFault.BoxTooMany(script, i));
      }
    }
    boolean there =
        place < outputs.size() && outputs.get(place).script().equals(script.proposition());
    if (!there) {
      faults.add(new GenesisFault.BoxMissing(script, place));
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(outputs.get(place).candidate()));
    } catch (LayoutException e) {
      faults.add(new GenesisFault.OtherLayout(script, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void checkState(ShareStateBox state) {
    requireToken(scripts().state(), state.roundToken());
    TreeDigest rebuilt = claim.leaves().leafSet().digest();
    RoundNumbers numbers = state.numbers();
    require(rebuilt.equals(state.digest()), new GenesisFault.OtherDigest(rebuilt, state.digest()));
    require(
        claim.leaves().totalScore().equals(numbers.totalScore()),
        new GenesisFault.OtherTotalScore(claim.leaves().totalScore(), numbers.totalScore()));
    require(
        claim.leaves().unpaidScore().equals(numbers.unpaidScore()),
        new GenesisFault.OtherUnpaidScore(claim.leaves().unpaidScore(), numbers.unpaidScore()));
    claim
        .operatorKey()
        .filter(key -> !key.equals(state.operatorKey()))
        .ifPresent(key -> faults.add(new GenesisFault.OtherOperator(key, state.operatorKey())));
    NanoErg least = boxMinimum(ShareStateLayout.STATE_AT);
    require(
        state.value().compareTo(least) >= 0, new GenesisFault.StateTooSmall(least, state.value()));
  }

  private void checkReward(RewardBox reward) {
    requireToken(scripts().reward(), reward.roundToken());
    require(reward.pot().equals(claim.pot()), new GenesisFault.OtherPot(claim.pot(), reward.pot()));
  }

  /**
   * Payments, their highest fees, and what a box must hold: else the last payment, which leaves the
   * box empty, is refused as dust. Whole numbers of any length: the fee bound in the box is
   * whatever somebody wrote there.
   */
  private void checkMoney(RoundNumbers numbers, RewardBox reward) {
    RoundLeaves leaves = claim.leaves();
    if (leaves.unpaid().isEmpty()) {
      return;
    }
    NanoErg payments = Amounts.unpaidPart(leaves.unpaidScore(), claim.pot(), leaves.totalScore());
    BigInteger want =
        BigInteger.valueOf(numbers.maxFeePerPayment().value())
            .multiply(BigInteger.valueOf(leaves.unpaid().size()))
            .add(BigInteger.valueOf(payments.value()))
            .add(BigInteger.valueOf(boxMinimum(ShareStateLayout.REWARD_AT).value()));
    require(
        BigInteger.valueOf(reward.value().value()).compareTo(want) >= 0,
        new GenesisFault.RewardTooSmall(want, reward.value()));
  }

  private NanoErg boxMinimum(int place) {
    return claim.floor().boxMinimum(outputs.get(place).candidate(), place);
  }

  private void checkTokenSupply() {
    BigInteger units =
        outputs.stream()
            .flatMap(box -> box.tokens().stream())
            .filter(token -> token.id().equals(roundToken))
            .map(TokenAmount::amount)
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    require(units.equals(TOKEN_UNITS), new GenesisFault.OtherTokenSupply(roundToken, units));
  }

  private void checkLeaves() {
    RoundLeaves leaves = claim.leaves();
    for (RoundLeaf leaf : leaves.all()) {
      require(leaf.flag() != LeafFlag.PAID, new GenesisFault.PaidAlready(leaf.key()));
      if (leaf.isUnpaid()) {
        checkPayment(leaf, leaf.score().partOf(claim.pot(), leaves.totalScore()));
      }
    }
  }

  private void checkPayment(RoundLeaf leaf, NanoErg amount) {
    BoxCandidate payment =
        BoxCandidate.payment(amount, leaf.script(), outputs.get(0).candidate().creationHeight());
    NanoErg least = claim.floor().of(payment);
    require(
        amount.compareTo(least) >= 0, new GenesisFault.PaymentTooSmall(leaf.key(), least, amount));
  }

  private void requireToken(ContractScript script, TokenId got) {
    require(got.equals(roundToken), new GenesisFault.OtherToken(script, roundToken, got));
  }

  private void require(boolean holds, GenesisFault otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
