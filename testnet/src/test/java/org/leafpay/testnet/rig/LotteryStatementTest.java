package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.lottery.AuditFault;
import org.leafpay.engine.lottery.LotteryAudit;
import org.leafpay.engine.lottery.LotteryPaper;
import org.leafpay.engine.lottery.LotteryPaperJson;
import org.leafpay.engine.lottery.PaperCheck;
import org.leafpay.engine.lottery.RoundLotteries;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.lottery.StatementMaker;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.testnet.devnet.ledger.Reorganisation;

/** What miners get to see of lotteries, and whoever checks them. */
class LotteryStatementTest {
  private static final int MINERS = 60;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static LotteryRig rig;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
    rig = new LotteryRig(dir.resolve("world"), RigPool.of(dir.resolve("pool"), 5, MINERS), chain);
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  void everybodyCanCheckTheirsAtEachStageAndTheAuditFindsNoDifference() {
    RoundLottery lottery = rig.first();
    requireAllSound(lottery);
    LotteryPaper early = paper(lottery, lottery.lottery().intervals().get(0));
    rig.mineBehindDraw(lottery, 3);
    requireAllSound(lottery);
    rig.tend(lottery);
    rig.devnet().mine(1);
    requireAllSound(lottery);
    assertThat(PaperCheck.offline(early)).isEmpty();
    assertThat(faults(early)).singleElement().isInstanceOf(AuditFault.OutOfDate.class);
    LotteryPaper drawn = paper(lottery, lottery.lottery().intervals().get(0));
    rig.devnet().reorganise(Reorganisation.ofDepth(1));
    rig.devnet().dropMempool();
    assertThat(faults(drawn)).singleElement().isInstanceOf(AuditFault.BoxNotOnChain.class);
    rig.tendUntilPaid(List.of(lottery));
    requireAllSound(lottery);
    requireSoundAudit();

    LotteryPaper paid = paper(lottery, lottery.lottery().intervals().get(0));
    rig.devnet().reorganise(Reorganisation.ofDepth(20));
    rig.devnet().dropMempool();
    assertThat(PaperCheck.offline(drawn)).isEmpty();
    assertThat(PaperCheck.offline(paid)).isEmpty();
    assertThat(faults(paid))
        .hasAtLeastOneElementOfType(AuditFault.OtherHeader.class)
        .hasAtLeastOneElementOfType(AuditFault.PaymentNotOnChain.class);
    rig.mineBehindDraw(lottery, 4);
    rig.tendUntilPaid(List.of(lottery));
    requireAllSound(lottery);
    requireSoundAudit();
  }

  /** Each miner's own, through the file. */
  private static void requireAllSound(RoundLottery lottery) {
    List<LotteryPaper> papers =
        lottery.lottery().intervals().stream().map(interval -> paper(lottery, interval)).toList();
    ObjectNode json = LotteryPaperJson.write(papers);
    List<LotteryPaper> read = LotteryPaperJson.parse(json.toPrettyString());
    assertThat(read).isEqualTo(papers);
    assertThat(read).allSatisfy(paper -> assertThat(faults(paper)).isEmpty());
    assertThat(read.stream().filter(LotteryPaper::isWon).count())
        .isEqualTo(read.get(0).winner().isPresent() ? 1 : 0);
  }

  private static LotteryPaper paper(RoundLottery lottery, DustInterval interval) {
    return new StatementMaker(rig.node()).make(rig.view(lottery), interval);
  }

  private static List<AuditFault> faults(LotteryPaper paper) {
    return new PaperCheck(rig.node()).faults(paper);
  }

  private static void requireSoundAudit() {
    assertThat(new LotteryAudit(rig.node()).check(RoundLotteries.folders(rig.world().out())))
        .hasSize(rig.lotteries().size())
        .allSatisfy(lottery -> assertThat(lottery.faults()).isEmpty());
  }
}
