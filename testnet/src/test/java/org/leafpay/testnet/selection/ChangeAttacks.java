package org.leafpay.testnet.selection;

import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.refusal.Attempts;

/** What the owner of a pool, or somebody else, may try with its weights. */
final class ChangeAttacks {
  static final Signature STRANGER = Signature.of(BenchKey.of("stranger to the pool"));

  private ChangeAttacks() {}

  static Attempts of(World world) {
    Attempts out = new Attempts();
    Changes.honest(world).forEach(out::honest);
    ChangeTries tried = new ChangeTries(world, out);
    new OutputLies(world, tried).add();
    new SumLies(world, tried).add();
    new MemberLies(world, tried).add();
    new EntryLies(world, tried).add();
    return out;
  }
}
