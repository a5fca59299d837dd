package org.leafpay.engine.selection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.sortition.selection.Member;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.SelectionTree;
import org.leafpay.sortition.selection.Wishes;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;

/**
 * How a pool stands, for people and programs.
 *
 * @param tip the newest block
 * @param members by position
 * @param drawn whom the first draws of the seed name; nobody before there is one
 * @param comparison with the rounds beside it; empty when none of them is closed
 */
public record PoolStatus(
    PoolDocument document,
    PoolPosition position,
    BlockHeight tip,
    List<PoolMember> members,
    List<PoolMember> drawn,
    Optional<Comparison> comparison) {
  public PoolStatus {
    members = List.copyOf(members);
    drawn = List.copyOf(drawn);
  }

  /**
   * Weights beside scores.
   *
   * @param rounds whose scores were added up
   * @param changes how many operators would get another weight
   * @param shut how many cannot join
   */
  public record Comparison(List<String> rounds, int changes, int shut) {}

  /**
   * Looks.
   *
   * @param rounds how many closed rounds the weights are compared with
   * @param draws how many draws to show
   * @return empty when the pool is not on the chain, or the chain changed while it was read
   */
  public static Optional<PoolStatus> of(ErgoNode node, PoolFolder folder, int rounds, int draws) {
    PoolDocument document = folder.read();
    return new PoolTracker(node, folder)
        .trail(document)
        .map(PoolTrail::position)
        .map(
            at -> {
              PoolMembers names = new PoolMembers(folder.out());
              List<Member> drawn =
                  at.state().seed().map(seed -> drawn(at.tree(), seed, draws)).orElse(List.of());
              return new PoolStatus(
                  document,
                  at,
                  node.info().height(),
                  names.named(at.tree().members()),
                  names.named(drawn),
                  comparison(folder, at, rounds));
            });
  }

  private static List<Member> drawn(SelectionTree tree, Hash32 seed, int draws) {
    return IntStream.range(0, draws).mapToObj(draw -> tree.draw(seed, draw)).toList();
  }

  private static Optional<Comparison> comparison(PoolFolder folder, PoolPosition at, int rounds) {
    return ShareScores.find(folder.out(), rounds)
        .map(
            scores -> {
              PoolWeights weights = PoolWeights.of(scores, at.state().weights().counts().divisor());
              Wishes wishes = Wishes.of(at.tree(), weights.byOwner());
              return new Comparison(scores.rounds(), wishes.changes().size(), wishes.shut().size());
            });
  }

  public PoolClock clock() {
    return position.state().clock();
  }

  /** The last block up to which the owner has to leave a seeded pool as it is. */
  public BlockHeight openToOwner() {
    return clock().seedHeight().plus(clock().rhythm().ownerWindow());
  }

  /** The last block up to which nobody else may open a pool. */
  public BlockHeight openToAll() {
    return clock().seedHeight().plus(clock().rhythm().timeout());
  }

  /** A phase in a word. */
  public static String text(PoolPhase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }
}
