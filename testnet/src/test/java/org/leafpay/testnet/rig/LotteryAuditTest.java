package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.lottery.AuditFault;
import org.leafpay.engine.lottery.LotteryAudit;
import org.leafpay.engine.lottery.LotteryPaper;
import org.leafpay.engine.lottery.PaperCheck;
import org.leafpay.engine.lottery.RoundLotteries;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.lottery.StatementMaker;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.sortition.lottery.LotteryFault;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.sortition.statement.StatementFault;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;

/** What an audit of lotteries finds when something is not as it should be. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LotteryAuditTest {
  private static final int MINERS = 60;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static LotteryRig rig;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
    rig = new LotteryRig(dir.resolve("world"), RigPool.of(dir.resolve("pool"), 5, MINERS), chain);
    rig.mineBehindAllDraws(3);
    rig.tendUntilPaid(rig.lotteries());
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  @Order(1)
  void findsNothingWhereAllIsWell() {
    assertThat(faults(rig.node(), folders())).isEmpty();
  }

  @Test
  @Order(2)
  void findsAPrizeAboveHalfOfWhatABlockEarns() {
    ErgoNode poor =
        new NodeInBetween(rig.node()) {
          @Override
          public NanoErg blockReward(BlockHeight height) {
            return NanoErg.ofErg("0.1");
          }
        };
    assertThat(faults(poor, folders()))
        .isNotEmpty()
        .allSatisfy(
            fault ->
                assertThat(fault)
                    .isInstanceOfSatisfying(
                        AuditFault.Opening.class,
                        opening ->
                            assertThat(opening.fault())
                                .isInstanceOf(LotteryFault.PrizeTooHigh.class)));
  }

  @Test
  @Order(3)
  void findsTwoLotteriesThatOneBlockDecides() {
    assertThat(faults(rig.node(), List.of(folders().get(0), folders().get(0))))
        .hasSize(rig.lotteries().size())
        .hasOnlyElementsOfType(AuditFault.DrawShared.class);
  }

  /** As if the deciding block had been another one than the chain has. */
  @Test
  @Order(4)
  void findsASeedOfAnotherBlock() {
    ErgoNode other =
        new NodeInBetween(rig.node()) {
          @Override
          public List<HeaderId> blockIdsAt(BlockHeight height) {
            return super.blockIdsAt(height.plus(1));
          }
        };
    assertThat(faults(other, folders()))
        .isNotEmpty()
        .allSatisfy(
            fault ->
                assertThat(fault)
                    .isInstanceOfSatisfying(
                        AuditFault.History.class,
                        history ->
                            assertThat(history.fault())
                                .isInstanceOf(StatementFault.OtherHeight.class)));
  }

  @Test
  @Order(5)
  void concludesNothingFromANodeThatIsBehind() {
    ErgoNode behind =
        new NodeInBetween(rig.node()) {
          @Override
          public BlockHeight indexedHeight() {
            return super.indexedHeight().plus(-1);
          }
        };
    assertThat(faults(behind, folders()))
        .hasSize(rig.lotteries().size())
        .hasOnlyElementsOfType(AuditFault.NotReadable.class);
  }

  @Test
  @Order(6)
  void findsFilesThatNameTheBoxOfAnotherLottery() throws IOException {
    Path file = folders().get(0).path().resolve("round.json");
    String text = Files.readString(file);
    String first = rig.lotteries().get(0).box().hex();
    String second = rig.lotteries().get(1).box().hex();
    Files.writeString(
        file, text.replace(first, "-").replace(second, first).replace("-\"", second + "\""));
    List<AuditFault> faults = faults(rig.node(), folders());
    Files.writeString(file, text);
    assertThat(faults).hasAtLeastOneElementOfType(AuditFault.OtherBox.class);
  }

  @Test
  @Order(6)
  void findsALotteryThatWasNotOpenedWithItsRound() throws IOException {
    Path file = folders().get(0).path().resolve("round.json");
    String text = Files.readString(file);
    String genesis = rig.trail(rig.first()).opening().transaction().id().hex();
    Files.writeString(file, text.replace(genesis, rig.first().box().hex()));
    List<AuditFault> faults = faults(rig.node(), folders());
    Files.writeString(file, text);
    assertThat(faults)
        .hasSize(rig.lotteries().size())
        .hasOnlyElementsOfType(AuditFault.OtherOpening.class);
  }

  @Test
  @Order(6)
  void refusesARoundThatNamesNoneOfItsLotteries() throws IOException {
    Path file = folders().get(0).path().resolve("round.json");
    String text = Files.readString(file);
    Files.writeString(
        file, Pattern.compile(",\\s*\"lotteries\" : \\[[^]]*]").matcher(text).replaceFirst(""));
    assertThat(Files.readString(file)).isNotEqualTo(text);
    assertThatThrownBy(() -> faults(rig.node(), folders()))
        .isInstanceOf(RoundHeldException.class)
        .hasMessageContaining("the round's files name 0");
    Files.writeString(file, text);
  }

  /** By itself a statement does not show when the lottery was opened. */
  @Test
  @Order(6)
  void findsAStatementOfALotteryThatWasOpenedWhenItsDrawWasKnown() {
    RoundLottery lottery = rig.first();
    LotteryPaper paper =
        new StatementMaker(rig.node())
            .make(rig.view(lottery), lottery.lottery().intervals().get(0));
    assertThat(new PaperCheck(rig.node()).faults(paper)).isEmpty();
    TxId opening = rig.trail(lottery).opening().transaction().id();
    ErgoNode late =
        new NodeInBetween(rig.node()) {
          @Override
          public Optional<ConfirmedTransaction> transaction(TxId id) {
            return super.transaction(id)
                .map(found -> id.equals(opening) ? in(found, lottery.place().terms()) : found);
          }
        };
    assertThat(new PaperCheck(late).faults(paper))
        .singleElement()
        .isInstanceOfSatisfying(
            AuditFault.Opening.class,
            fault -> assertThat(fault.fault()).isInstanceOf(LotteryFault.DrawTooSoon.class));
  }

  /** As if the very block that decides had it. */
  private static ConfirmedTransaction in(ConfirmedTransaction found, LotteryTerms terms) {
    var inclusion = found.inclusion();
    return new ConfirmedTransaction(
        found.transaction(),
        found.inputBoxes(),
        new ConfirmedTransaction.Inclusion(
            inclusion.blockId(), terms.drawHeight(), inclusion.confirmations()));
  }

  @Test
  @Order(7)
  void findsThatARoundIsNotOnTheChain() {
    BlockHeight opened = rig.trail(rig.first()).opening().inclusion().height();
    int depth = rig.devnet().height().value() - opened.value() + 1;
    rig.devnet().reorganise(Reorganisation.ofDepth(depth));
    assertThat(faults(rig.node(), folders()))
        .hasSize(rig.lotteries().size())
        .hasOnlyElementsOfType(AuditFault.BoxNotOnChain.class);
  }

  private static List<RoundFolder> folders() {
    return RoundLotteries.folders(rig.world().out());
  }

  private static List<AuditFault> faults(ErgoNode node, List<RoundFolder> folders) {
    return new LotteryAudit(node)
        .check(folders).stream().map(LotteryAudit.Audited::faults).flatMap(List::stream).toList();
  }
}
