package org.leafpay.engine.payout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.journal.StepStatus;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/**
 * The openings of a round that were given up. Somebody may still have one and send it; were it
 * mined beside another, everybody would be paid twice.
 */
record RivalOpenings(ErgoNode node, Journal journal) {
  /**
   * So deep at least a rival of a genesis must lie before the round is opened anew, whatever the
   * operator takes for final: were both mined in the end, everybody would be paid twice.
   */
  static final int CONFIRMATIONS_MIN = 10;

  /**
   * A box of each that could still be mined: an opening that spends these too is mined in their
   * place or not at all.
   *
   * @return empty while the chain does not show what became of one of them
   */
  Optional<Set<BoxId>> boxes(long round) {
    Set<BoxId> out = new HashSet<>();
    for (JournalStep step : givenUp(round)) {
      List<Box> boxes = step.content().bundle().inputBoxes();
      List<Box> gone = boxes.stream().filter(box -> node.box(box.id()).isEmpty()).toList();
      if (gone.isEmpty()) {
        out.add(boxes.get(0).id());
      } else if (!isSpentElsewhere(gone, step.content().txId())) {
        return Optional.empty();
      }
    }
    return Optional.of(out);
  }

  private List<JournalStep> givenUp(long round) {
    return journal.steps(round).stream()
        .filter(recorded -> recorded.status().equals(StepStatus.REPLACED))
        .map(JournalStep.Recorded::step)
        .filter(step -> step.kind() == StepKind.GENESIS)
        .toList();
  }

  private boolean isSpentElsewhere(List<Box> gone, TxId opening) {
    return gone.stream()
        .flatMap(box -> node.knownBox(box.id()).flatMap(KnownBox::spentBy).stream())
        .filter(spender -> !spender.equals(opening))
        .flatMap(spender -> node.transaction(spender).stream())
        .anyMatch(spender -> spender.inclusion().confirmations() >= CONFIRMATIONS_MIN);
  }
}
