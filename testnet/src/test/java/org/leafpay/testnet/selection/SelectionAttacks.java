package org.leafpay.testnet.selection;

import org.leafpay.testnet.refusal.Attempts;

/** All that is tried with a pool and with the boxes that wait for its draws. */
final class SelectionAttacks {
  private SelectionAttacks() {}

  static Attempts of(World world) {
    Attempts out = new Attempts();
    out.addAll(ChangeAttacks.of(world));
    out.addAll(PhaseAttacks.of(world));
    out.addAll(DrawAttacks.of(world));
    return out;
  }
}
