package org.leafpay.testnet.replay;

import static org.leafpay.testnet.replay.ForgedBundles.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.sortition.lottery.LotteryRules;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/** What a forger changes in a round with a lottery. */
final class ForgedLotteries {
  private static final String GENESIS = "payouts/00-genesis.json";
  private static final String LEAVES = "leaves.jsonl";
  private static final String ROUND = "round.json";
  private static final int LOTTERY_AT = LotteryRules.FIRST_AT;

  private ForgedLotteries() {}

  /** What the files say, the chain left as it is. */
  static Stream<Forgeries.Row> files() {
    return Stream.of(
        new Forgeries.Row(
            "drawn amount moved to another miner", Stage.TERMS, LEAVES, ForgedLotteries::moveDrawn),
        new Forgeries.Row(
            "drawn amount called owed",
            Stage.TERMS,
            LEAVES,
            run -> run.line(1, LEAVES, drawn(run, 0), line -> line.remove("drawn"))),
        new Forgeries.Row(
            "drawn amount called a payment",
            Stage.TERMS,
            LEAVES,
            run ->
                run.line(
                    1,
                    LEAVES,
                    drawn(run, 0),
                    line -> line.put("payment", line.remove("drawn").longValue()))),
        document("count of miners in lotteries", "result", json -> json.put("drawnMiners", 1)),
        document(
            "drawn amount in the books",
            "result",
            json -> {
              ObjectNode books = (ObjectNode) json.get("books");
              books.put("drawn", books.get("drawn").longValue() - 1);
              books.put("owed", books.get("owed").longValue() + 1);
            }),
        recomputed("dust that is carried", ForgedLotteries::carrying),
        recomputed("smaller prizes", round -> with(round, half(round.lotteries().get(0).prize()))));
  }

  /** Where the lottery is, by the files. */
  static Stream<Forgeries.Row> places() {
    return Stream.of(
        place("box", json -> json.put("box", "11".repeat(32))),
        place("draw height", json -> json.put("drawHeight", json.get("drawHeight").intValue() + 1)),
        place("budget", json -> json.put("budget", json.get("budget").longValue() - 1)),
        new Forgeries.Row(
            "place: no lottery at all",
            Stage.OPENING,
            ROUND,
            run -> run.document(1, json -> ForgedTerms.at(json, "chain").remove("lotteries"))));
  }

  /** Another box than that of the leaves, in the genesis; the files name it as their own. */
  static Stream<Forgeries.Row> boxes() {
    return Stream.of(
        intervals("interval of a nanoERG more for one and less for another", List.of(1L, -1L)),
        intervals("prize of a nanoERG less", List.of(-1L)),
        box("prize without its intervals", (was, run) -> with(was, was.prize().plus(one()))),
        box(
            "winner who is known",
            (was, run) ->
                new DustLotteryBox(
                    was.intervals(),
                    was.prize(),
                    was.drawHeight(),
                    was.budget(),
                    Optional.of(Hash32.ofHex("00".repeat(32))),
                    was.value())),
        box("draw by a block that is near", (was, run) -> drawnAt(was, near(run))),
        box("draw that is far away", (was, run) -> drawnAt(was, was.drawHeight().plus(2 * 1_440))),
        row("money that is missing", GENESIS, ForgedBundles.moved(LOTTERY_AT, 2, 1)),
        row("lottery left out", LEAVES, outputs(ForgedLotteries::withoutLottery)),
        row("lottery behind the change", GENESIS, outputs(ForgedLotteries::lotteryLast)));
  }

  /** One block decides two lotteries. */
  static Forgeries.Row sharedDraw() {
    return new Forgeries.Row(
        "draw of another round",
        Stage.OPENING,
        ROUND,
        run -> {
          BlockHeight first =
              run.round(1).document().chain().orElseThrow().lotteries().get(0).terms().drawHeight();
          run.bundle(2, 0, output(LOTTERY_AT, box -> edited(box, was -> drawnAt(was, first))));
          run.placeAgain(2);
        });
  }

  private static void moveDrawn(ForgedRun run) {
    for (int i = 0; i < 2; i++) {
      long more = i == 0 ? 1 : -1;
      run.line(
          1,
          LEAVES,
          drawn(run, i),
          line -> line.put("drawn", line.get("drawn").longValue() + more));
    }
  }

  /** The line of the {@code index}-th miner who is drawn for. */
  private static int drawn(ForgedRun run, int index) {
    List<LeafLine> leaves = run.round(1).read().leaves();
    List<LeafLine> drawn = leaves.stream().filter(LeafLine::isDrawn).toList();
    return leaves.indexOf(drawn.get(index));
  }

  private static PublishedRound carrying(PublishedRound round) {
    RoundPolicy policy = round.document().policy();
    return ForgedTerms.withPolicy(
        round,
        new RoundPolicy(
            policy.scheme(),
            policy.operatorFee(),
            policy.minPayout(),
            policy.minValuePerByte(),
            policy.layout()));
  }

  private static PublishedRound with(PublishedRound round, NanoErg prizeMax) {
    DustTerms terms = round.document().policy().dust().orElseThrow();
    return ForgedTerms.withPolicy(
        round, round.document().policy().withDust(new DustTerms(terms.prizeMin(), prizeMax)));
  }

  private static NanoErg half(NanoErg amount) {
    return NanoErg.of(amount.value() / 2);
  }

  private static NanoErg one() {
    return NanoErg.of(1);
  }

  private static Forgeries.Row document(String name, String object, Consumer<ObjectNode> edit) {
    return new Forgeries.Row(
        name,
        Stage.TERMS,
        ROUND,
        run -> run.document(1, json -> edit.accept(ForgedTerms.at(json, object))));
  }

  private static Forgeries.Row recomputed(String name, UnaryOperator<PublishedRound> edit) {
    return new Forgeries.Row(
        name + ", all else computed again", Stage.OPENING, LEAVES, run -> run.recomputed(1, edit));
  }

  private static Forgeries.Row place(String name, Consumer<ObjectNode> edit) {
    return new Forgeries.Row(
        "place: " + name,
        Stage.OPENING,
        ROUND,
        run ->
            run.document(
                1,
                json -> {
                  ArrayNode lotteries = (ArrayNode) ForgedTerms.at(json, "chain").get("lotteries");
                  edit.accept((ObjectNode) lotteries.get(0));
                }));
  }

  /** How a box is changed, by what else is known. */
  private interface BoxEdit {
    DustLotteryBox of(DustLotteryBox was, ForgedRun run);
  }

  private static Forgeries.Row box(String name, BoxEdit edit) {
    return new Forgeries.Row(
        name,
        Stage.OPENING,
        GENESIS,
        run -> {
          run.bundle(1, 0, output(LOTTERY_AT, box -> edited(box, was -> edit.of(was, run))));
          run.placeAgain(1);
        });
  }

  /** A lottery whose first intervals are so much longer. */
  private static Forgeries.Row intervals(String name, List<Long> more) {
    return box(
        name,
        (was, run) -> {
          SortedMap<MinerKey, NanoErg> payments = new TreeMap<>();
          for (DustInterval honest : run.round(1).read().lotteries().get(0).intervals()) {
            int at = payments.size();
            long longer = at < more.size() ? more.get(at) : 0;
            payments.put(honest.miner(), NanoErg.of(honest.amount().value() + longer));
          }
          DustLottery forged = DustLottery.of(payments);
          return new DustLotteryBox(
              forged.leafSet().digest(),
              forged.prize(),
              was.drawHeight(),
              was.budget(),
              was.seed(),
              was.value());
        });
  }

  private static Forgeries.Row row(String name, String file, UnaryOperator<Bundle> edit) {
    return new Forgeries.Row(
        name,
        Stage.OPENING,
        file,
        run -> {
          run.bundle(1, 0, edit);
          run.placeAgain(1);
        });
  }

  private static BoxCandidate edited(BoxCandidate box, UnaryOperator<DustLotteryBox> edit) {
    return edit.apply(DustLotteryBox.read(box)).candidate(box.creationHeight());
  }

  private static DustLotteryBox with(DustLotteryBox was, NanoErg prize) {
    return new DustLotteryBox(
        was.intervals(), prize, was.drawHeight(), was.budget(), was.seed(), was.value());
  }

  private static DustLotteryBox drawnAt(DustLotteryBox was, BlockHeight height) {
    return new DustLotteryBox(
        was.intervals(), was.prize(), height, was.budget(), was.seed(), was.value());
  }

  /** One block sooner than anybody should rely on. */
  private static BlockHeight near(ForgedRun run) {
    return run.round(1)
        .bundles()
        .get(0)
        .bundle()
        .tx()
        .unsigned()
        .outputs()
        .get(0)
        .creationHeight()
        .plus(9);
  }

  private static UnaryOperator<Bundle> outputs(UnaryOperator<List<BoxCandidate>> edit) {
    return bundle -> ForgedBundles.outputs(bundle, edit);
  }

  private static List<BoxCandidate> withoutLottery(List<BoxCandidate> outputs) {
    List<BoxCandidate> out = new ArrayList<>(outputs);
    BoxCandidate lottery = out.remove(LOTTERY_AT);
    int change = out.size() - 1;
    out.set(change, ForgedBundles.valued(out.get(change), lottery.value().value()));
    return out;
  }

  private static List<BoxCandidate> lotteryLast(List<BoxCandidate> outputs) {
    List<BoxCandidate> out = new ArrayList<>(outputs);
    out.add(out.remove(LOTTERY_AT));
    return out;
  }
}
