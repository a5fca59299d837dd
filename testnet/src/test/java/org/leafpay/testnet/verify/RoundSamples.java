package org.leafpay.testnet.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;
import org.leafpay.engine.payout.ChainMoment;
import org.leafpay.engine.payout.RoundBuilder;
import org.leafpay.engine.payout.SignedStep;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ProtocolParameters;

/** One transaction of every kind that the engine makes, by the engine's own classes. */
final class RoundSamples {
  private static final NanoErg FEE = NanoErg.of(1_000_000);
  private static final NanoErg CHANGE = NanoErg.ofErg("5");
  private static final NanoErg STATE_VALUE = NanoErg.of(2_000_000);
  private static final NanoErg POT = NanoErg.ofErg("1000");
  private static final BlockHeight TIP = BlockHeight.of(1_885_183);
  private static final int BLOCKS_UNTIL_OPEN = 720;
  private static final int SCRIPT_EVERY = 20;

  /** Small, so that a few miners are many batches. */
  private static final BatchLayout BATCHES = new BatchLayout(4);

  private final OperatorKey key;
  private final RoundBuilder builder;
  private final RoundLayout layout;

  private RoundSamples(OperatorKey key, RoundLayout layout) {
    this.key = key;
    this.builder = new RoundBuilder(key, FEE);
    this.layout = layout;
  }

  /** Samples signed with a key that is made in {@code directory}. */
  static RoundSamples in(Path directory) {
    try (Password password = Password.of("sample".toCharArray());
        Phrase phrase = Phrase.generate()) {
      return new RoundSamples(
          OperatorKey.open(OperatorKeys.create(directory, phrase, password), password),
          RoundLayout.LEAF);
    }
  }

  /**
   * One sample.
   *
   * @param name which of a kind it is
   * @param treeHeight of the round's tree
   */
  record Sample(String name, StepKind kind, int treeHeight, Bundle bundle) {
    /** Whether the scripts alone hold it, without a signature. */
    boolean isUnsigned() {
      return bundle.tx().proofs().get(0).isEmpty();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  OperatorKey key() {
    return key;
  }

  /** Of both layouts. */
  List<Sample> all() {
    RoundSamples inBatches = new RoundSamples(key, BATCHES);
    return Stream.concat(ofMiners().stream(), inBatches.ofBatches().stream()).toList();
  }

  /** In batches of 4: the payouts pay one miner, a full batch and a half, and 13 batches. */
  private List<Sample> ofBatches() {
    return List.of(
        genesisOfMiningReward(),
        genesisWithChange(),
        pay(1),
        pay(6),
        pay(50),
        payToppedUp(),
        payByStranger(),
        close());
  }

  private List<Sample> ofMiners() {
    return List.of(
        genesisOfMiningReward(),
        genesisWithChange(),
        pay(1),
        pay(2),
        pay(50),
        pay(300),
        payToppedUp(),
        payByStranger(),
        close());
  }

  private Sample genesisOfMiningReward() {
    Opening opening = opening(3, FEE);
    BlockHeight mined = BlockHeight.of(TIP.value() - ChainScript.REWARD_MATURITY_BLOCKS);
    Box reward = box(opening.needed(FEE), ChainScript.minerReward(key.publicKey()), mined);
    return sample(
        "genesis of a mining reward", builder.open(opening, List.of(reward), now(TIP)).get(0));
  }

  private Sample genesisWithChange() {
    Opening opening = opening(3, FEE);
    Box first = box(opening.needed(FEE), key.script(), TIP);
    Box second = box(CHANGE, key.script(), TIP);
    return sample(
        "genesis with change", builder.open(opening, List.of(first, second), now(TIP)).get(0));
  }

  private Sample pay(int miners) {
    Opening opening = opening(miners, FEE);
    List<SignedStep> steps = builder.open(opening, List.of(funding(opening)), now(TIP));
    return sample("pay " + miners, steps.get(1));
  }

  /** A reserve that bears a hundredth of the fee; the operator's own box bears the rest. */
  private Sample payToppedUp() {
    Opening opening = opening(1, NanoErg.of(FEE.value() / 100));
    RoundPosition at = opened(opening);
    List<SignedStep> steps =
        builder.goOn(at, Optional.of(box(CHANGE, key.script(), TIP)), 1, now(TIP));
    return sample("pay topped up", steps.get(0));
  }

  private Sample payByStranger() {
    RoundPosition at = opened(opening(5 * layout.batchSize().orElse(1), FEE));
    BlockHeight late = TIP.plus(BLOCKS_UNTIL_OPEN + 1);
    List<RoundLeaf> some =
        at.leaves().unpaidGroups().subList(1, 4).stream().flatMap(List::stream).toList();
    RoundStep step = Payout.of(at, some, PayoutFee.fromReserve(FEE), late).step();
    Bundle bundle =
        new Bundle(
            new TransactionSigner()
                .sign(step.transaction(), List.of(InputProof.NONE, InputProof.NONE)),
            step.inputBoxes(),
            List.of(),
            now(late).state());
    return new Sample(
        named("pay by a stranger"), StepKind.PAY, at.tree().digest().height(), bundle);
  }

  private Sample close() {
    Opening opening = opening(2, FEE);
    List<SignedStep> steps = builder.open(opening, List.of(funding(opening)), now(TIP));
    return sample("close", steps.get(steps.size() - 1));
  }

  private String named(String name) {
    return layout.text() + ": " + name;
  }

  private Sample sample(String name, SignedStep step) {
    int treeHeight = 1;
    if (step.kind() == StepKind.PAY) {
      treeHeight =
          ShareStateBox.read(step.bundle().inputBoxes().get(0).candidate()).digest().height();
    }
    return new Sample(named(name), step.kind(), treeHeight, step.bundle());
  }

  private RoundPosition opened(Opening opening) {
    return opening.positionAfter(opening.spend(List.of(funding(opening)), FEE, TIP));
  }

  private Opening opening(int miners, NanoErg maxFeePerPayment) {
    return new Opening(
        new RoundTerms(
            key.publicKey(), POT, TIP.plus(BLOCKS_UNTIL_OPEN), maxFeePerPayment, STATE_VALUE),
        RoundLeaves.of(layout, IntStream.range(0, miners).mapToObj(RoundSamples::leaf).toList()));
  }

  private static RoundLeaf leaf(int number) {
    ThrowawayKey miner = ThrowawayKey.of(5, "miner " + number);
    PropositionBytes script =
        number % SCRIPT_EVERY == 1
            ? miner.scriptLockedUntil(BlockHeight.of(1_000 + number))
            : miner.script();
    return RoundLeaf.of(script, Score.of(1_000_000L + number), LeafFlag.UNPAID);
  }

  private Box funding(Opening opening) {
    return box(opening.needed(FEE), key.script(), TIP);
  }

  private static Box box(NanoErg value, PropositionBytes script, BlockHeight created) {
    TxId source = new TxId(Hash32.blake2b256(Bytes.ofLong(value.value())));
    return BoxCandidate.payment(value, script, created).in(source, 0);
  }

  private static ChainMoment now(BlockHeight tip) {
    ProtocolParameters parameters = ProtocolParameters.MAINNET;
    ChainState state = SyntheticChain.before(tip.plus(1), parameters);
    return new ChainMoment(tip, parameters, state);
  }
}
