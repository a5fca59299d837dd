package org.leafpay.engine.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryLayout;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.sortition.draw.ShownHeader;
import org.leafpay.sortition.lottery.LotteryRules;
import org.leafpay.sortition.statement.LotteryHistory;
import org.leafpay.sortition.statement.StatementCheck;
import org.leafpay.sortition.statement.StatementVerdict.Sound;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/** Checks a statement by itself, and then whether the chain has what it names. */
public final class PaperCheck {
  private final ErgoNode node;

  public PaperCheck(ErgoNode node) {
    this.node = node;
  }

  /** Everything that is wrong; nothing when the statement is true and the last word. */
  public List<AuditFault> faults(LotteryPaper paper) {
    return offline(paper).map(List::of).orElseGet(() -> onChain(paper));
  }

  /** What is wrong with it by itself. */
  public static Optional<AuditFault> offline(LotteryPaper paper) {
    return StatementCheck.check(paper.statement())
        .match(
            sound -> Optional.empty(),
            unsound -> Optional.of(new AuditFault.History(unsound.fault())));
  }

  private List<AuditFault> onChain(LotteryPaper paper) {
    LotteryHistory history = paper.statement().history();
    List<AuditFault> faults = new ArrayList<>();
    Optional<ConfirmedTransaction> opening =
        node.knownBox(history.opened().id()).flatMap(known -> node.transaction(known.box().txId()));
    if (opening.isEmpty()) {
      return List.of(new AuditFault.BoxNotOnChain(history.opened().id()));
    }
    openingFaults(opening.get(), history.opened()).forEach(faults::add);
    Sound sound = sound(paper);
    sound.header().flatMap(this::otherHeader).ifPresent(faults::add);
    sound
        .payment()
        .filter(id -> node.transaction(id).isEmpty())
        .ifPresent(id -> faults.add(new AuditFault.PaymentNotOnChain(id)));
    if (sound.payment().isEmpty()) {
      notTheLast(last(history).id()).ifPresent(faults::add);
    }
    return faults;
  }

  /** A lottery that was opened too late, or cannot pay, draws as every other one does. */
  private List<AuditFault> openingFaults(ConfirmedTransaction opening, Box opened) {
    BlockHeight openedAt = opening.inclusion().height();
    NanoErg prizeMax = NanoErg.of(node.blockReward(openedAt).value() / 2);
    List<Box> outputs = opening.transaction().outputBoxes();
    return LotteryRules.checkAlone(outputs, outputs.indexOf(opened), prizeMax, openedAt).stream()
        .<AuditFault>map(AuditFault.Opening::new)
        .toList();
  }

  /** Without a payment it is the lottery's last box that shows that all before it happened. */
  private Optional<AuditFault> notTheLast(BoxId last) {
    Optional<KnownBox> known = node.knownBox(last);
    return known.isEmpty()
        ? Optional.of(new AuditFault.BoxNotOnChain(last))
        : known.flatMap(KnownBox::spentBy).map(AuditFault.OutOfDate::new);
  }

  private static Sound sound(LotteryPaper paper) {
    return StatementCheck.check(paper.statement())
        .match(
            sound -> sound,
            unsound -> {
              throw new IllegalStateException(unsound.fault().text());
            });
  }

  private Optional<AuditFault> otherHeader(ShownHeader header) {
    List<HeaderId> known = node.blockIdsAt(header.height());
    boolean best = !known.isEmpty() && known.get(0).equals(header.id());
    return best
        ? Optional.empty()
        : Optional.of(new AuditFault.OtherHeader(header.height(), header.id()));
  }

  /** What the last transaction made in the lottery's place; its first box without any. */
  public static Box last(LotteryHistory history) {
    List<SignedTransaction> steps = history.steps();
    return steps.isEmpty()
        ? history.opened()
        : steps.get(steps.size() - 1).outputBoxes().get(DustLotteryLayout.LOTTERY_AT);
  }
}
