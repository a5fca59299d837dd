package org.leafpay.engine.witness;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.payout.NodeReadiness;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointOutcome;
import org.leafpay.engine.sign.joint.JointProof;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.sortition.selection.SelectionException;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.SignedTransaction;

/**
 * Brings a committee's papers together: asks members whose commitments are there, joins what they
 * answer, sends the transaction. It has no key, so that anybody can be the clerk.
 */
public final class CommitteeClerk {
  private final ErgoNode node;

  public CommitteeClerk(ErgoNode node) {
    this.node = node;
  }

  /**
   * Does what can be done now.
   *
   * @param anew asks other members instead of those who have not answered, or answered wrong
   */
  public ReleaseOutcome release(WitnessedRound round, boolean anew) {
    if (!new NodeReadiness(node).isReady()) {
      return new ReleaseOutcome.Early("the node has not applied all blocks that it knows of");
    }
    Standing standing = new CommitteeView(node).of(round);
    if (standing instanceof Standing.Spent spent) {
      return new ReleaseOutcome.Done(spent.by(), spent.released());
    }
    if (standing instanceof Standing.Passed) {
      return new ReleaseOutcome.Late();
    }
    if (standing instanceof Standing.Sitting sitting) {
      return new Sitting(round, sitting).release(anew);
    }
    return new ReleaseOutcome.Early("the committee is not drawn yet");
  }

  /** A committee that can decide. */
  private final class Sitting {
    private final WitnessedRound round;
    private final Standing.Sitting standing;
    private final WitnessFolder papers;

    Sitting(WitnessedRound round, Standing.Sitting standing) {
      this.round = round;
      this.standing = standing;
      this.papers = round.papers();
    }

    ReleaseOutcome release(boolean anew) {
      Optional<ReleaseRequest> last = papers.request();
      Optional<JointRequest> signable = last.flatMap(this::toSign);
      if (signable.isEmpty()) {
        return ask(Set.of());
      }
      JointRequest request = signable.get();
      JointOutcome outcome = request.join(responses(request));
      if (outcome instanceof JointOutcome.Joined joined) {
        return send(last.orElseThrow(), joined.proof());
      }
      return anew ? ask(Set.copyOf(request.commitments())) : told(request.id(), outcome);
    }

    /** A request that makes no sense now, whoever wrote it, is as good as none. */
    private Optional<JointRequest> toSign(ReleaseRequest asked) {
      try {
        return Optional.of(asked.toSign(round, standing.waiting()));
      } catch (SelectionException | WitnessException e) {
        return Optional.empty();
      }
    }

    private List<Response> responses(JointRequest request) {
      return papers.responses(request.id(), request.publicKeys());
    }

    private ReleaseOutcome told(Hash32 request, JointOutcome outcome) {
      return outcome instanceof JointOutcome.Wrong wrong
          ? new ReleaseOutcome.Spoiled(request, wrong.publicKeys())
          : new ReleaseOutcome.Waiting(request, ((JointOutcome.Missing) outcome).publicKeys());
    }

    private ReleaseOutcome ask(Set<Commitment> leftOut) {
      int want = round.terms().threshold();
      List<Commitment> usable = new ArrayList<>(usable());
      usable.removeAll(leftOut);
      if (usable.size() < want) {
        return new ReleaseOutcome.TooFew(usable.size(), want);
      }
      List<Commitment> chosen = usable.subList(0, want);
      Release release =
          Release.of(
              standing.waiting(),
              round.operatorKey(),
              chosen.stream().map(Commitment::publicKey).toList());
      JointRequest request = release.request(chosen);
      papers.write(
          new ReleaseRequest(
              round.place().box(), standing.waiting().pool().box().id(), request.commitments()));
      return new ReleaseOutcome.Asked(request.id(), request.publicKeys());
    }

    /**
     * Commitments of members that are not used up. One that was asked for and not answered may be
     * asked for again: its owner answers once, and knows what he has answered.
     */
    private List<Commitment> usable() {
      Set<Commitment> answered = new HashSet<>();
      Set<Bytes> wrong = new HashSet<>();
      for (ReleaseRequest asked : papers.requests()) {
        toSign(asked)
            .ifPresent(
                request ->
                    responses(request)
                        .forEach(
                            response -> {
                              request.commitmentOf(response.publicKey()).ifPresent(answered::add);
                              if (!request.isAnsweredBy(response)) {
                                wrong.add(response.publicKey());
                              }
                            }));
      }
      Set<Hash32> members =
          standing.seats().stream().map(seat -> seat.member().owner()).collect(toSet());
      return papers.commitments(round.place().box()).stream()
          .filter(commitment -> members.contains(commitment.owner()))
          .filter(commitment -> !answered.contains(commitment))
          .filter(commitment -> !wrong.contains(commitment.publicKey()))
          .toList();
    }

    private ReleaseOutcome send(ReleaseRequest asked, JointProof proof) {
      Release release = Release.of(standing.waiting(), round.operatorKey(), asked.publicKeys());
      SignedTransaction signed =
          new TransactionSigner()
              .sign(release.step().transaction(), List.of(InputProof.joinedBy(proof)));
      SubmitResult result = node.submit(signed);
      return new ReleaseOutcome.Sent(signed.id(), result);
    }
  }
}
