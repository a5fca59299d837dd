package org.leafpay.sortition.selection;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Spends what a committee decides about. The members who are shown prove that they are drawn; so
 * many of them as the box says have to sign.
 */
public final class CommitteeSpend {
  private CommitteeSpend() {}

  /** Who is in the committee: each member once, by position, with the first draw that names him. */
  public static SortedMap<Integer, Seat> seats(Waiting waiting) {
    ConsumerTerms.Committee terms = terms(waiting);
    SortedMap<Integer, Seat> out = new TreeMap<>();
    for (int draw = 0; draw < terms.draws(); draw++) {
      Member member = waiting.drawn(draw);
      out.putIfAbsent(member.position(), new Seat(member, draw));
    }
    return out;
  }

  /** A member of a committee, and a draw that names him. */
  public record Seat(Member member, int draw) {}

  /**
   * The transaction.
   *
   * @param publicKeys 33 bytes each, of the members who are shown: as many as must sign, or more
   * @param outputs what becomes of the money; the committee signs it
   * @throws SelectionException when somebody is not in the committee, or too few are shown
   */
  public static PoolStep of(Waiting waiting, List<Bytes> publicKeys, List<BoxCandidate> outputs) {
    SortedMap<Integer, Shown> shown = new TreeMap<>();
    SortedMap<Integer, Seat> seats = seats(waiting);
    for (Bytes key : publicKeys) {
      Seat seat = seat(seats.values(), key);
      shown.put(seat.member().position(), new Shown(seat, key));
    }
    int threshold = terms(waiting).threshold();
    SelectionException.require(
        shown.size() >= threshold,
        () -> "%d members are shown, want %d".formatted(shown.size(), threshold));
    DrawnWitness witness =
        new DrawnWitness(
            shown.values().stream().map(Shown::number).toList(),
            waiting.pool().tree().prove(List.copyOf(shown.keySet())).bytes(),
            shown.values().stream().map(Shown::publicKey).toList());
    return waiting.step(witness, outputs);
  }

  private record Shown(Seat seat, Bytes publicKey) {
    long number() {
      return DrawnWitness.shown(seat.member().position(), seat.draw());
    }
  }

  private static Seat seat(Collection<Seat> seats, Bytes publicKey) {
    Hash32 owner = PropositionBytes.payToPublicKey(publicKey).hash();
    return seats.stream()
        .filter(seat -> seat.member().owner().equals(owner))
        .findFirst()
        .orElseThrow(
            () -> new SelectionException("key %s is not in the committee".formatted(publicKey)));
  }

  private static ConsumerTerms.Committee terms(Waiting waiting) {
    if (waiting.state().terms() instanceof ConsumerTerms.Committee terms) {
      return terms;
    }
    throw new SelectionException("the box waits for one payee");
  }
}
