package org.leafpay.testnet.replay;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.replay.PayoutCheck.SeenPayout;
import org.leafpay.types.NanoErg;

/** One round through all stages after the first. */
final class RoundReplay {
  private final ReplayTools tools;
  private final ScriptStage scripts;
  private final TakenOnce taken;
  private final PriorCheck prior;
  private final List<Finding.Note> notes = new ArrayList<>();

  /** {@code taken} and {@code prior} know the rounds before; this round is added. */
  RoundReplay(ReplayTools tools, ScriptStage scripts, TakenOnce taken, PriorCheck prior) {
    this.tools = tools;
    this.scripts = scripts;
    this.taken = taken;
    this.prior = prior;
  }

  /**
   * Reads a round and computes it again.
   *
   * @param before the round before it in the folder, if any
   * @throws DifferenceException at the first difference
   */
  Outcome run(RoundFolder folder, Optional<RoundContent> before) {
    say(folder, Stage.TERMS);
    RoundContent round = RoundContent.of(folder);
    CarriedCheck carried = new CarriedCheck(round);
    before.ifPresentOrElse(carried::after, () -> carried.first().ifPresent(notes::add));
    prior.next(round).ifPresent(notes::add);
    taken.requireNewBlock(round);
    RoundVerdict verdict = round.isOnChain() ? onChain(round) : offChain(round);
    return new Outcome(round, verdict, notes);
  }

  private RoundVerdict offChain(RoundContent round) {
    Check check = new Check(Stage.BUNDLES, round.folder());
    for (String name : List.of(RoundFiles.PAYOUTS, RoundFiles.RECEIPTS)) {
      check.require(
          !Files.exists(round.folder().path().resolve(name)),
          name,
          "the round pays nobody, so nothing should be here");
    }
    notes.add(check.note("nobody is paid; nothing is on the chain"));
    tools.node().ifPresent(node -> lookUpBlock(round, new ChainCheck(round, node)));
    return RoundVerdict.offChain(round);
  }

  private RoundVerdict onChain(RoundContent round) {
    RoundBundles bundles =
        RoundBundles.of(round.folder(), round.document().result().paidMiners() > 0);
    taken.requireNewTransactions(round, bundles);
    taken.requireNewDraws(round);
    ChainStates states = new ChainStates(round);
    List<List<LedgerHeader>> headers = states.check(bundles);
    notes.addAll(states.notes());
    say(round.folder(), Stage.PAYOUTS);
    Money money = followMoney(round, bundles, states);
    say(round.folder(), Stage.SCRIPTS);
    scripts.check(round, bundles, headers);
    say(round.folder(), Stage.RECEIPTS);
    int receipts = new ReceiptCheck(round).check(bundles);
    OptionalInt confirmations = askNode(round, bundles);
    askVerifiers(round, bundles);
    return new RoundVerdict(
        round.document(),
        PoolsWord.of(round.published()),
        round.published().leaves().size(),
        bundles.all().size(),
        receipts,
        money,
        confirmations);
  }

  private Money followMoney(RoundContent round, RoundBundles bundles, ChainStates states) {
    RoundPosition start = new OpeningCheck(round, bundles.genesis()).check();
    List<SeenPayout> payouts = new PayoutCheck(round).check(start, bundles.payouts());
    notes.addAll(new PlanCheck(round, states, fee(bundles)).check(payouts));
    RoundPosition end =
        payouts.isEmpty() ? start : payouts.get(payouts.size() - 1).payout().after();
    new ClosingCheck(round, bundles.close()).check(end);
    SumsCheck sums = new SumsCheck(round);
    sums.checkDrawn(bundles.genesis());
    return sums.check(start, payouts, bundles.close());
  }

  /** The operator pays the same fee for each of his transactions. */
  private static NanoErg fee(RoundBundles bundles) {
    return bundles
        .genesis()
        .bundle()
        .tx()
        .unsigned()
        .outputs()
        .get(ShareStateLayout.FIRST_PAYMENT_AT)
        .value();
  }

  /** The least number of confirmations, if there is a node. */
  private OptionalInt askNode(RoundContent round, RoundBundles bundles) {
    if (tools.node().isEmpty()) {
      return OptionalInt.empty();
    }
    say(round.folder(), Stage.CHAIN);
    ChainCheck chain = new ChainCheck(round, tools.node().orElseThrow());
    int confirmations = chain.check(bundles);
    lookUpBlock(round, chain);
    return OptionalInt.of(confirmations);
  }

  private void lookUpBlock(RoundContent round, ChainCheck chain) {
    chain.lookUpBlock(round.document().block());
    notes.addAll(chain.notes());
  }

  private void askVerifiers(RoundContent round, RoundBundles bundles) {
    tools
        .verifiers()
        .ifPresent(
            verifiers -> {
              say(round.folder(), Stage.VERIFIERS);
              new VerifierCheck(round, verifiers).check(bundles);
            });
  }

  private void say(RoundFolder folder, Stage stage) {
    tools.progress().say("round " + Check.label(folder) + ": " + stage.word());
  }

  /** A round without a difference. */
  record Outcome(RoundContent content, RoundVerdict verdict, List<Finding.Note> notes) {
    Outcome {
      notes = List.copyOf(notes);
    }
  }
}
