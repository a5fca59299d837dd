package org.leafpay.engine.witness;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.CommitteePlace;
import org.leafpay.engine.selection.PoolMember;
import org.leafpay.engine.selection.PoolMembers;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.sortition.selection.CommitteeSpend.Seat;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.sortition.selection.SelectionException;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;

/**
 * How it is with a round's witnesses, for people and programs.
 *
 * @param fee what waits for them
 * @param seats who may sign, by position; nobody before they are drawn
 */
public record CommitteeStatus(
    long round,
    NanoErg fee,
    CommitteeTerms terms,
    CommitteePlace place,
    Standing standing,
    List<Member> seats) {
  public CommitteeStatus {
    seats = List.copyOf(seats);
  }

  /**
   * Who may sign.
   *
   * @param draw the first draw that names him
   * @param part how far he has come
   */
  public record Member(PoolMember who, int draw, Part part) {}

  /** How far a member has come. */
  public enum Part {
    /** Nothing of him is there. */
    SILENT,
    /** He has shown a commitment. */
    COMMITTED,
    /** He is asked for an answer to the present request. */
    ASKED,
    /** His answer to it is right. */
    ANSWERED,
    /** His answer to it is wrong. */
    WRONG
  }

  /** Looks at a round. */
  public static CommitteeStatus of(ErgoNode node, WitnessedRound round) {
    Standing standing = new CommitteeView(node).of(round);
    return new CommitteeStatus(
        round.number(),
        round.document().result().books().operatorFee(),
        round.terms(),
        round.place(),
        standing,
        standing instanceof Standing.Sitting sitting ? members(round, sitting) : List.of());
  }

  private static List<Member> members(WitnessedRound round, Standing.Sitting sitting) {
    List<PoolMember> names =
        new PoolMembers(round.pool().out())
            .named(sitting.seats().stream().map(Seat::member).toList());
    Papers papers = Papers.of(round, sitting);
    List<Member> out = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      PoolMember who = names.get(i);
      out.add(new Member(who, sitting.seats().get(i).draw(), papers.partOf(who.member().owner())));
    }
    return out;
  }

  /** What members have written, by the hash of their scripts. */
  private record Papers(
      Set<Hash32> committed, Set<Hash32> asked, Set<Hash32> answered, Set<Hash32> wrong) {
    static Papers of(WitnessedRound round, Standing.Sitting sitting) {
      WitnessFolder folder = round.papers();
      List<Commitment> commitments = folder.commitments(round.place().box());
      Optional<JointRequest> request =
          folder.request().flatMap(asked -> toSign(asked, round, sitting));
      List<Response> responses =
          request
              .map(asked -> folder.responses(asked.id(), asked.publicKeys()))
              .orElseGet(List::of);
      return new Papers(
          commitments.stream().map(Commitment::owner).collect(toSet()),
          request.map(JointRequest::commitments).orElseGet(List::of).stream()
              .map(Commitment::owner)
              .collect(toSet()),
          owners(responses, request, true),
          owners(responses, request, false));
    }

    private static Set<Hash32> owners(
        List<Response> responses, Optional<JointRequest> request, boolean right) {
      return responses.stream()
          .filter(response -> request.orElseThrow().isAnsweredBy(response) == right)
          .map(response -> request.orElseThrow().commitmentOf(response.publicKey()).orElseThrow())
          .map(Commitment::owner)
          .collect(toSet());
    }

    private static Optional<JointRequest> toSign(
        ReleaseRequest asked, WitnessedRound round, Standing.Sitting sitting) {
      try {
        return Optional.of(asked.toSign(round, sitting.waiting()));
      } catch (SelectionException | WitnessException e) {
        return Optional.empty();
      }
    }

    Part partOf(Hash32 owner) {
      if (wrong.contains(owner)) {
        return Part.WRONG;
      }
      if (asked.contains(owner)) {
        return answered.contains(owner) ? Part.ANSWERED : Part.ASKED;
      }
      return committed.contains(owner) ? Part.COMMITTED : Part.SILENT;
    }
  }
}
