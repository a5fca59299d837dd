package org.leafpay.engine.witness;

import java.util.Optional;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.NodeReadiness;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.sortition.selection.CommitteeSpend.Seat;
import org.leafpay.sortition.selection.SelectionException;
import org.leafpay.types.BoxId;

/**
 * A member of committees: looks at rounds, and signs together with others when nothing is wrong.
 *
 * <p>Promise: nothing is signed but the one transaction that gives the fee to the round's operator,
 * and not before everything about the round was looked at. Doing it again is doing it once.
 */
public final class CommitteeMember {
  private final ErgoNode node;
  private final OperatorKey key;
  private final OneTimeBook book;
  private final RoundInspection inspection;

  /**
   * The member who has {@code key}.
   *
   * @param confirmations blocks on top of a round's last transaction that make it final
   */
  public CommitteeMember(ErgoNode node, OperatorKey key, OneTimeBook book, int confirmations) {
    this.node = node;
    this.key = key;
    this.book = book;
    this.inspection = new RoundInspection(node, confirmations);
  }

  /** Does what he can do about a round now. */
  public SignOutcome sign(WitnessedRound round) {
    if (!new NodeReadiness(node).isReady()) {
      return new SignOutcome.Early("the node has not applied all blocks that it knows of");
    }
    Standing standing = new CommitteeView(node).of(round);
    if (standing instanceof Standing.Spent spent) {
      return new SignOutcome.Done(spent.by());
    }
    if (standing instanceof Standing.Passed) {
      return new SignOutcome.Late();
    }
    if (standing instanceof Standing.Sitting sitting) {
      return isDrawn(sitting) ? look(round, sitting) : new SignOutcome.NotDrawn();
    }
    return new SignOutcome.Early(
        standing instanceof Standing.Undrawn undrawn
            ? "epoch %d is not drawn: the pool is in epoch %d, %s"
                .formatted(round.place().epoch(), undrawn.epoch(), undrawn.phaseText())
            : "the round is not on the chain");
  }

  private boolean isDrawn(Standing.Sitting sitting) {
    return sitting.seats().stream()
        .map(Seat::member)
        .anyMatch(member -> member.owner().equals(key.script().hash()));
  }

  private SignOutcome look(WitnessedRound round, Standing.Sitting sitting) {
    Finding finding = inspection.of(round, sitting.seedHeight());
    if (finding instanceof Finding.Wrong wrong) {
      return new SignOutcome.Refused(wrong.reason());
    }
    if (finding instanceof Finding.Unfinished unfinished) {
      return new SignOutcome.Early(unfinished.reason());
    }
    return takePart(round, sitting);
  }

  private SignOutcome takePart(WitnessedRound round, Standing.Sitting sitting) {
    BoxId box = round.place().box();
    WitnessFolder papers = round.papers();
    Optional<ReleaseRequest> asked =
        papers.request().filter(request -> request.publicKeys().contains(key.publicKey()));
    SignOutcome outcome = new SignOutcome.Committed();
    if (asked.isPresent() && asked.get().pool().equals(sitting.waiting().pool().box().id())) {
      outcome = answer(round, sitting, asked.get());
    }
    papers.write(box, book.commitment(key, box));
    return outcome;
  }

  /** The transaction is made anew: what is asked for is only who signs it. */
  private SignOutcome answer(WitnessedRound round, Standing.Sitting sitting, ReleaseRequest asked) {
    try {
      JointRequest request = asked.toSign(round, sitting.waiting());
      Response response = book.answer(key, round.place().box(), request);
      round.papers().write(request.id(), response);
      return new SignOutcome.Answered(request.id());
    } catch (SelectionException | WitnessException e) {
      return new SignOutcome.Refused(String.valueOf(e.getMessage()));
    }
  }
}
