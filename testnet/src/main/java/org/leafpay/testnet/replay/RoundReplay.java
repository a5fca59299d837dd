package org.leafpay.testnet.replay;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final List<Finding.Note> notes = new ArrayList<>();

  RoundReplay(ReplayTools tools, ScriptStage scripts) {
    this.tools = tools;
    this.scripts = scripts;
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
    return new RoundVerdict(round.document(), round.published().leaves().size(), 0, 0, Money.NONE);
  }

  private RoundVerdict onChain(RoundContent round) {
    RoundBundles bundles = RoundBundles.of(round.folder());
    ChainStates states = new ChainStates(round);
    List<List<LedgerHeader>> headers = states.check(bundles);
    notes.addAll(states.notes());
    say(round.folder(), Stage.PAYOUTS);
    Money money = followMoney(round, bundles, states);
    say(round.folder(), Stage.SCRIPTS);
    scripts.check(round, bundles, headers);
    say(round.folder(), Stage.RECEIPTS);
    int receipts = new ReceiptCheck(round).check(bundles);
    askOthers(round, bundles);
    return new RoundVerdict(
        round.document(), round.published().leaves().size(), bundles.all().size(), receipts, money);
  }

  private Money followMoney(RoundContent round, RoundBundles bundles, ChainStates states) {
    RoundPosition start = new OpeningCheck(round, bundles.genesis()).check();
    List<SeenPayout> payouts = new PayoutCheck(round).check(start, bundles.payouts());
    notes.addAll(new PlanCheck(round, states, fee(bundles)).check(payouts));
    RoundPosition end = payouts.get(payouts.size() - 1).payout().after();
    new ClosingCheck(round, bundles.close()).check(end);
    return new SumsCheck(round).check(start, payouts, bundles.close());
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

  private void askOthers(RoundContent round, RoundBundles bundles) {
    tools
        .node()
        .ifPresent(
            node -> {
              say(round.folder(), Stage.CHAIN);
              new ChainCheck(round, node).check(bundles);
            });
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
