package org.leafpay.testnet.replay;

import static org.leafpay.testnet.replay.ForgedBundles.header;
import static org.leafpay.testnet.replay.ForgedBundles.height;
import static org.leafpay.testnet.replay.ForgedBundles.inputBox;
import static org.leafpay.testnet.replay.ForgedBundles.moved;
import static org.leafpay.testnet.replay.ForgedBundles.output;
import static org.leafpay.testnet.replay.ForgedBundles.parameters;
import static org.leafpay.testnet.replay.ForgedBundles.proofOfLeaves;
import static org.leafpay.testnet.replay.ForgedBundles.signature;
import static org.leafpay.testnet.replay.ForgedBundles.valued;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.rewardbox.json.Bundle;

/** What a forger changes, table by table, and where it has to be found. */
final class Forgeries {
  private static final String GENESIS = "payouts/00-genesis.json";
  private static final String PAY = "payouts/01-pay.json";
  private static final String CLOSE = "payouts/02-close.json";

  private Forgeries() {}

  /** A forgery, and where it has to be found. */
  record Row(String name, Stage stage, String file, Consumer<ForgedRun> edit) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> terms() {
    return Stream.of(
        leaf("score", "1"),
        leaf("shareScore", "1"),
        leaf("carriedScore", "7"),
        leafAmount("carriedIn"),
        leafAmount("due"),
        leafAmount("payment"),
        new Row(
            "address of another miner",
            Stage.TERMS,
            "leaves.jsonl",
            run ->
                run.line(1, "leaves.jsonl", 0, leaf -> leaf.put("address", addressOfLine(run, 1)))),
        result("pot", json -> json.put("pot", json.get("pot").longValue() + 1)),
        result(
            "total score", json -> json.put("totalScore", json.get("totalScore").asText() + "0")),
        result("digest", json -> json.put("digest", "00".repeat(33))),
        result("count of paid miners", json -> json.put("paidMiners", 1)),
        result(
            "books that still balance",
            json -> {
              var books = (ObjectNode) json.get("books");
              books.put("owed", books.get("owed").longValue() + 1);
              books.put("remainder", books.get("remainder").longValue() - 1);
            }));
  }

  static Stream<Row> rounds() {
    return Stream.of(
        new Row(
            "share sum, all else computed again",
            Stage.OPENING,
            GENESIS,
            run -> run.recomputed(1, ForgedTerms::withMoreShares)),
        new Row(
            "threshold that withholds a payment, all else computed again",
            Stage.OPENING,
            GENESIS,
            run -> run.recomputed(1, ForgedTerms::withHighThreshold)),
        new Row(
            "operator fee, all else computed again",
            Stage.OPENING,
            GENESIS,
            run -> run.recomputed(1, ForgedTerms::withHigherFee)),
        new Row(
            "carried amount",
            Stage.TERMS,
            "leaves.jsonl",
            run ->
                run.line(
                    2,
                    "carried.jsonl",
                    0,
                    line -> line.put("amount", line.get("amount").longValue() + 1))),
        new Row(
            "carried amount, all else computed again",
            Stage.CARRIED,
            "carried.jsonl",
            run -> run.recomputed(2, ForgedTerms::withMoreCarried)),
        new Row(
            "carried miner left out, all else computed again",
            Stage.CARRIED,
            "carried.jsonl",
            run -> run.recomputed(2, ForgedTerms::withoutOneCarried)),
        new Row(
            "number of the round",
            Stage.CARRIED,
            "round.json",
            run -> run.document(2, json -> json.put("round", 3))),
        new Row(
            "name of the pool",
            Stage.CARRIED,
            "round.json",
            run -> run.document(2, json -> json.put("pool", "another"))),
        new Row(
            "block at the same height",
            Stage.CARRIED,
            "round.json",
            run -> {
              int height = run.round(1).document().block().height().value();
              run.document(2, json -> block(json).put("height", height));
            }),
        new Row(
            "block of the same hash, in large digits",
            Stage.CARRIED,
            "round.json",
            run -> {
              run.document(1, json -> block(json).put("hash", "ab".repeat(32)));
              run.document(2, json -> block(json).put("hash", "AB".repeat(32)));
            }),
        new Row(
            "price of a byte that nobody can be paid at",
            Stage.TERMS,
            "round.json",
            run ->
                run.document(
                    1, json -> ForgedTerms.at(json, "policy").put("minValuePerByte", 10_001))),
        new Row(
            "price of a byte that no network has",
            Stage.TERMS,
            "round.json",
            run ->
                run.document(1, json -> ForgedTerms.at(json, "policy").put("minValuePerByte", 29))),
        new Row(
            "price of a byte",
            Stage.BUNDLES,
            GENESIS,
            run ->
                run.document(
                    1, json -> ForgedTerms.at(json, "policy").put("minValuePerByte", 361))));
  }

  private static ObjectNode block(ObjectNode document) {
    return (ObjectNode) document.get("blocks").get(0);
  }

  static Stream<Row> places() {
    String other = "11".repeat(32);
    return Stream.of(
        place("genesis", "round.json", json -> json.put("genesis", other)),
        place("round token", "round.json", json -> json.put("roundToken", other)),
        place("state box", "round.json", json -> json.put("stateBox", other)),
        place("reward box", "round.json", json -> json.put("rewardBox", other)),
        place("open height", "round.json", json -> json.put("openHeight", 1)),
        place("highest fee", "round.json", json -> json.put("maxFeePerPayment", 1)),
        place("value of the state box", "round.json", json -> json.put("stateValue", 1)),
        place("operator", GENESIS, json -> json.put("operatorKey", "02" + other)),
        new Row(
            "no place at all",
            Stage.TERMS,
            "round.json",
            run -> run.document(1, json -> json.remove("chain"))));
  }

  static Stream<Row> transactions() {
    return Stream.of(
        bundle("payment a little higher", Stage.PAYOUTS, PAY, moved(1, 2, 1)),
        bundle("payment a little lower", Stage.PAYOUTS, PAY, moved(2, 1, 1)),
        bundle(
            "payment to somebody else",
            Stage.PAYOUTS,
            PAY,
            output(2, ForgedBundles::toSomebodyElse)),
        bundle("fee of a payout", Stage.PLAN, PAY, ForgedBundles::higherFee),
        bundle("pot in the reward box", Stage.PAYOUTS, PAY, output(1, ForgedBundles::otherPot)),
        bundle("batch proof", Stage.PAYOUTS, PAY, proofOfLeaves(40)),
        bundle("signature of a payout", Stage.SCRIPTS, PAY, signature(0)),
        bundle("signature of the genesis", Stage.SCRIPTS, GENESIS, signature(0)),
        bundle("signature of the close", Stage.SCRIPTS, CLOSE, signature(0)),
        bundle("pot in the genesis", Stage.OPENING, GENESIS, output(1, ForgedBundles::otherPot)),
        bundle("money in the genesis", Stage.OPENING, "round.json", moved(1, 0, 1)),
        bundle("change of the genesis", Stage.OPENING, "round.json", moved(3, 2, 1)),
        bundle(
            "box that the genesis spends",
            Stage.OPENING,
            GENESIS,
            inputBox(0, box -> valued(box, 1))),
        bundle("box that a payout spends", Stage.PAYOUTS, PAY, inputBox(1, box -> valued(box, 1))),
        bundle("rest of the close", Stage.SCRIPTS, CLOSE, moved(0, 1, 1)));
  }

  static Stream<Row> states() {
    return Stream.of(
        bundle("time of a header", Stage.BUNDLES, PAY, header(4, h -> h.put("timestamp", 5))),
        bundle("votes of a header", Stage.BUNDLES, PAY, header(0, h -> h.put("votes", "000001"))),
        bundle("difficulty", Stage.BUNDLES, PAY, header(9, h -> h.put("difficulty", "2"))),
        bundle(
            "large digits",
            Stage.BUNDLES,
            PAY,
            header(9, h -> h.put("stateRoot", "AB" + h.get("stateRoot").asText().substring(2)))),
        bundle(
            "one-time key of a header",
            Stage.BUNDLES,
            PAY,
            header(3, h -> ForgedTerms.at(h, "powSolutions").put("d", 1))),
        bundle("height", Stage.BUNDLES, PAY, height(1)),
        bundle("cost of an output", Stage.BUNDLES, PAY, parameters(p -> p.put("outputCost", 299))),
        bundle("no cost at all", Stage.BUNDLES, GENESIS, parameters(p -> p.remove("outputCost"))),
        new Row(
            "one field more in a bundle",
            Stage.BUNDLES,
            PAY,
            run -> run.json(1, PAY, json -> json.put("remark", "extra"))),
        new Row(
            "id of the transaction",
            Stage.BUNDLES,
            PAY,
            run ->
                run.json(1, PAY, json -> ForgedTerms.at(json, "tx").put("id", "11".repeat(32)))));
  }

  static Stream<Row> folders() {
    return Stream.of(
        new Row("bundle removed", Stage.BUNDLES, "payouts", run -> run.delete(1, PAY)),
        new Row(
            "close told as a payout",
            Stage.BUNDLES,
            "payouts/02-pay.json",
            run -> {
              run.copy(1, CLOSE, "payouts/02-pay.json");
              run.delete(1, CLOSE);
            }),
        new Row(
            "payout told twice",
            Stage.PAYOUTS,
            "payouts/02-pay.json",
            run -> {
              run.copy(1, CLOSE, "payouts/03-close.json");
              run.copy(1, PAY, "payouts/02-pay.json");
              run.delete(1, CLOSE);
            }),
        new Row(
            "file with another name",
            Stage.MANIFEST,
            "remarks.txt",
            run -> run.copy(1, "round.json", "remarks.txt")));
  }

  private static Row leaf(String field, String value) {
    return new Row(
        field + " of a leaf",
        Stage.TERMS,
        "leaves.jsonl",
        run -> run.line(1, "leaves.jsonl", 3, leaf -> leaf.put(field, value)));
  }

  private static Row leafAmount(String field) {
    return new Row(
        field + " of a leaf",
        Stage.TERMS,
        "leaves.jsonl",
        run ->
            run.line(
                1, "leaves.jsonl", 3, leaf -> leaf.put(field, leaf.get(field).longValue() + 1)));
  }

  private static String addressOfLine(ForgedRun run, int line) {
    return run.round(1).read().leaves().get(line).address().text();
  }

  private static Row result(String name, Consumer<ObjectNode> edit) {
    return new Row(
        name,
        Stage.TERMS,
        "round.json",
        run -> run.document(1, json -> edit.accept(ForgedTerms.at(json, "result"))));
  }

  private static Row place(String name, String file, Consumer<ObjectNode> edit) {
    return new Row(
        "place on the chain: " + name,
        Stage.OPENING,
        file,
        run -> run.document(1, json -> edit.accept(ForgedTerms.at(json, "chain"))));
  }

  private static Row bundle(String name, Stage stage, String file, UnaryOperator<Bundle> edit) {
    String changed = file.equals("round.json") ? GENESIS : file;
    int sequence = Integer.parseInt(changed.substring("payouts/".length(), "payouts/00".length()));
    return new Row(name, stage, file, run -> run.bundle(1, sequence, edit));
  }
}
