package org.leafpay.engine.lottery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.rewardbox.json.BlockHeader;
import org.leafpay.rewardbox.json.HeaderJson;
import org.leafpay.rewardbox.json.NodeSamples;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.lottery.Claim;
import org.leafpay.sortition.lottery.LotteryPosition;
import org.leafpay.sortition.lottery.LotteryStep;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.sortition.lottery.Seeding;
import org.leafpay.sortition.statement.LotteryHistory;
import org.leafpay.sortition.statement.LotteryStatement;
import org.leafpay.sortition.statement.LotteryStatement.StatedDraw;
import org.leafpay.sortition.statement.ProvenInterval;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/** A lottery of five miners that a header of a real node decides, and its statements. */
final class StatementSamples {
  static final NanoErg FEE = NanoErg.of(1_000_000);
  static final NanoErg BUDGET = NanoErg.of(2_000_000);
  static final BlockHeight DRAW = BlockHeight.of(45);

  private static final BlockHeight OPENED = BlockHeight.of(30);
  private static final long ROUND = 7;
  private static final List<ErgoAddress> MINERS =
      List.of(
          address("9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF"),
          address("9gz9NNrgpRgzDSxGvKqZndTeMiWg7eWGfbZ5ikNHoQWoWNPnwcr"),
          address("9gvRxXUDciMoJU7cPbuV3GqQ8LuBb7t5U2rcqza8DaLqEPrffUw"),
          address("9hd4UD5gcn4XnyoKsCVcFyX8tC6J8kn6yFEVrHnJmTvk6XuZ6Ph"),
          address("9iQ62Lht514o3jaVAUXPeVj48VimuYksgYVfSMMB5W1UJJfaq2K"));

  final DustLottery lottery;
  final LotteryPosition open;
  final Drawing drawing = Drawing.of(DRAW, DRAW.plus(2), headers(DRAW, DRAW.plus(2)));
  final LotteryStep seeding;
  final LotteryPosition drawn;

  /** The lottery of the frozen files. */
  StatementSamples() {
    this("opening", 250_000);
  }

  /**
   * Another one.
   *
   * @param opening what its first box's transaction is called
   * @param smallest payment of them, in nanoERG
   */
  StatementSamples(String opening, long smallest) {
    SortedMap<MinerKey, NanoErg> payments = new TreeMap<>();
    for (int i = 0; i < MINERS.size(); i++) {
      payments.put(MinerKey.of(MINERS.get(i).script()), NanoErg.of(smallest + 90_000L * i));
    }
    lottery = DustLottery.of(payments);
    Hash32 tx = Hash32.blake2b256(Bytes.of(opening.getBytes(StandardCharsets.UTF_8)));
    Box box = new LotteryTerms(DRAW, BUDGET).box(lottery).candidate(OPENED).in(new TxId(tx), 3);
    open = LotteryPosition.of(box, lottery);
    seeding = Seeding.of(open, drawing, FEE, DRAW.plus(2));
    drawn = LotteryPosition.of(seeding.transaction().outputBoxes().get(0), lottery);
  }

  /** Headers that a real node gave. */
  static List<Bytes> headers(BlockHeight first, BlockHeight last) {
    return NodeSamples.json("blocks_lastHeaders_10").listOf(HeaderJson::read).stream()
        .filter(header -> !first.isAfter(header.height()) && !header.height().isAfter(last))
        .map(BlockHeader::bytes)
        .toList();
  }

  DustInterval winner() {
    return drawn.winner().orElseThrow();
  }

  /** The first of those who have not won. */
  DustInterval loser() {
    return lottery.intervals().stream()
        .filter(interval -> !interval.equals(winner()))
        .findFirst()
        .orElseThrow();
  }

  LotteryStep claiming() {
    return Claim.of(drawn, address(winner().miner()).script(), FEE, DRAW.plus(3));
  }

  ProvenInterval proven(DustInterval interval) {
    return ProvenInterval.in(AuthenticatedTree.of(lottery.leafSet()), interval);
  }

  long number() {
    return ScriptDraw.number(drawn.state().seed().orElseThrow(), lottery.prize().value());
  }

  LotteryPaper waiting() {
    return paper(
        new LotteryStatement(
            proven(loser()),
            new LotteryHistory(open.box(), List.of(), Optional.empty()),
            Optional.empty()));
  }

  LotteryPaper drawnOnly() {
    return paper(statement(loser(), List.of(seeding.transaction())));
  }

  LotteryPaper lost() {
    return paper(statement(loser(), List.of(seeding.transaction(), claiming().transaction())));
  }

  LotteryPaper won() {
    return paper(statement(winner(), List.of(seeding.transaction(), claiming().transaction())));
  }

  /** As all of it followed from {@code steps}. */
  LotteryStatement statement(DustInterval miner, List<UnsignedTransaction> steps) {
    return new LotteryStatement(
        proven(miner),
        new LotteryHistory(
            open.box(),
            steps.stream().map(StatementSamples::unsigned).toList(),
            Optional.of(headers(DRAW, DRAW).get(0))),
        Optional.of(new StatedDraw(number(), proven(winner()))));
  }

  static LotteryPaper paper(LotteryStatement statement) {
    return new LotteryPaper(
        ROUND,
        1,
        address(statement.miner().interval().miner()),
        statement.draw().map(draw -> address(draw.winner().interval().miner())),
        statement);
  }

  static ErgoAddress address(MinerKey miner) {
    return MINERS.stream()
        .filter(address -> MinerKey.of(address.script()).equals(miner))
        .findFirst()
        .orElseThrow();
  }

  /** Nobody signs the steps of a lottery. */
  static SignedTransaction unsigned(UnsignedTransaction transaction) {
    List<Bytes> proofs = new ArrayList<>();
    transaction.inputs().forEach(input -> proofs.add(Bytes.EMPTY));
    return new SignedTransaction(transaction, proofs);
  }

  private static ErgoAddress address(String text) {
    return ErgoAddress.parse(text, Network.MAINNET);
  }
}
