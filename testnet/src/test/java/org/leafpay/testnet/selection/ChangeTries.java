package org.leafpay.testnet.selection;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attack;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.types.tx.BoxCandidate;

/** Lies about changes; each is told of an honest one. */
final class ChangeTries {
  private final World world;
  private final Attempts attempts;

  ChangeTries(World world, Attempts attempts) {
    this.world = world;
    this.attempts = attempts;
  }

  /** A change whose claim is a lie, with all that follows from it. */
  void claim(String name, String twin, Consumer<Claim> lie) {
    List<WeightChange> changes = changes(twin);
    Claim claim = world.claim(changes);
    lie.accept(claim);
    attack(name, twin, claim.spend(world.spend(changes)));
  }

  void spend(String name, String twin, UnaryOperator<Spend> change) {
    attack(name, twin, change.apply(attempts.twin(twin)));
  }

  void output(String name, UnaryOperator<BoxCandidate> change) {
    spend(name, "update", spend -> spend.withOutput(0, change));
  }

  void attack(String name, String twin, Spend spend) {
    attempts.add(new Attack("change: " + name, twin, spend));
  }

  /** The pool stands behind another box. */
  void notFirst(String name, String twin) {
    Spend spend = attempts.twin(twin);
    Spend swapped = spend.withInputs(List.of(spend.inputs().get(1), spend.inputs().get(0)));
    attempts.add(new Attack("change: " + name, twin, swapped, 1));
  }

  private static List<WeightChange> changes(String twin) {
    return Changes.planned().getOrDefault(twin, List.of());
  }
}
