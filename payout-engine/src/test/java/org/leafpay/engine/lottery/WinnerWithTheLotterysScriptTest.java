package org.leafpay.engine.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.engine.node.ConfirmedTransaction;
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
import org.leafpay.sortition.statement.StatementCheck;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** Anybody can mine for any address, so that the lottery's own script may win. */
class WinnerWithTheLotterysScriptTest {
  private static final PropositionBytes SCRIPT = ContractScript.DUST_LOTTERY.proposition();
  private static final BlockHeight DRAW = StatementSamples.DRAW;
  private static final Drawing DRAWING =
      Drawing.of(DRAW, DRAW.plus(2), StatementSamples.headers(DRAW, DRAW.plus(2)));

  private final DustLottery lottery = lottery();
  private final LotteryPosition open = open();
  private final LotteryStep seeding = Seeding.of(open, DRAWING, StatementSamples.FEE, DRAW.plus(2));
  private final LotteryPosition drawn =
      LotteryPosition.of(seeding.transaction().outputBoxes().get(0), lottery);
  private final LotteryStep claim = Claim.of(drawn, SCRIPT, StatementSamples.FEE, DRAW.plus(3));

  @Test
  void theLotteryIsPaid() {
    LotteryTrail trail =
        new LotteryTrail(
            open.box(), confirmed(seeding), List.of(confirmed(seeding), confirmed(claim)));
    assertThat(trail.stage(DRAW.plus(9))).isEqualTo(LotteryStage.PAID);
    assertThat(trail.box()).isEqualTo(drawn.box());
    assertThat(trail.rearmings()).isEmpty();
  }

  @Test
  void aStatementOfItIsSound() {
    DustInterval winner = drawn.winner().orElseThrow();
    ProvenInterval proven = ProvenInterval.in(AuthenticatedTree.of(lottery.leafSet()), winner);
    Hash32 seed = drawn.state().seed().orElseThrow();
    LotteryStatement statement =
        new LotteryStatement(
            proven,
            new LotteryHistory(
                open.box(),
                List.of(
                    StatementSamples.unsigned(seeding.transaction()),
                    StatementSamples.unsigned(claim.transaction())),
                Optional.of(StatementSamples.headers(DRAW, DRAW).get(0))),
            Optional.of(new StatedDraw(ScriptDraw.number(seed, lottery.prize().value()), proven)));
    Optional<TxId> paid =
        StatementCheck.check(statement)
            .match(
                sound -> sound.payment(),
                unsound -> {
                  throw new AssertionError(unsound.fault().text());
                });
    assertThat(paid).contains(claim.transaction().id());
  }

  private static DustLottery lottery() {
    TreeMap<MinerKey, NanoErg> payments = new TreeMap<>();
    payments.put(MinerKey.of(SCRIPT), NanoErg.of(9_000_000));
    payments.put(MinerKey.of(PropositionBytes.ofHex("00")), NanoErg.of(1));
    return DustLottery.of(payments);
  }

  private LotteryPosition open() {
    Hash32 tx = Hash32.blake2b256(Bytes.ofHex("00"));
    Box box =
        new LotteryTerms(DRAW, StatementSamples.BUDGET)
            .box(lottery)
            .candidate(BlockHeight.of(30))
            .in(new TxId(tx), 3);
    return LotteryPosition.of(box, lottery);
  }

  private static ConfirmedTransaction confirmed(LotteryStep step) {
    HeaderId block = new HeaderId(Hash32.blake2b256(Bytes.ofHex("01")));
    return new ConfirmedTransaction(
        StatementSamples.unsigned(step.transaction()),
        step.inputBoxes(),
        new ConfirmedTransaction.Inclusion(block, DRAW, 1));
  }
}
