package org.leafpay.testnet.selection;

import java.util.List;
import java.util.function.UnaryOperator;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.Bytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** What may be tried with boxes that wait for who is drawn. */
final class DrawAttacks {
  private static final int CLOCK = 6;

  private DrawAttacks() {}

  static Attempts of(World world) {
    Attempts out = new Attempts();
    Draws draws = new Draws(world);
    new PayeeAttacks(draws, out).add(world);
    new CommitteeAttacks(draws, out).add(world);
    onPool(out, "payee");
    onPool(out, "committee");
    return out;
  }

  /** What both kinds of boxes want of the pool that they read. */
  private static void onPool(Attempts tried, String twin) {
    data(tried, twin, "pool still locked", box -> Raw.number(box, CLOCK, 2, old -> 1));
    data(tried, twin, "pool open again", box -> Raw.number(box, CLOCK, 2, old -> 0));
    data(tried, twin, "pool in another epoch", box -> Raw.number(box, CLOCK, 3, old -> old + 1));
    data(
        tried,
        twin,
        "another pool",
        box ->
            Raw.tokens(
                box, List.of(new TokenAmount(new TokenId(SyntheticChain.idOf("other")), 1))));
    data(tried, twin, "a box without the NFT", box -> Raw.tokens(box, List.of()));
    data(tried, twin, "another seed", box -> World.withSeed(box, Bytes.of(new byte[32])));
    data(tried, twin, "another tree", box -> Raw.tree(box, SyntheticChain.idOf("tree")));
    tried.spend(twin, "another epoch wanted", spend -> Draws.withTerm(spend, 0, 9));
    tried.spend(twin, "no pool", spend -> spend.withDataInputs(List.of()));
  }

  private static void data(
      Attempts tried, String twin, String name, UnaryOperator<BoxCandidate> change) {
    tried.spend(twin, name, spend -> spend.withDataInput(0, change));
  }
}
