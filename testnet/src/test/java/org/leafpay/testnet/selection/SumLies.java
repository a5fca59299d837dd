package org.leafpay.testnet.selection;

import static org.leafpay.testnet.selection.Claim.ROOT;
import static org.leafpay.testnet.selection.Claim.word;

import java.util.List;
import org.leafpay.sortition.weight.Weight;

/** Lies about weights and their sums. */
final class SumLies {
  private final World world;
  private final ChangeTries tried;

  SumLies(World world, ChangeTries tried) {
    this.world = world;
    this.tried = tried;
  }

  void add() {
    onSums();
  }

  private void onSums() {
    int first = world.positionOf(0);
    int second = world.positionOf(1);
    tried.claim("root slot one more", "update", claim -> claim.add(ROOT, 0, 1));
    for (int level = 2; level <= 6; level++) {
      long key = word(level, 0);
      tried.claim("level " + level + " slot one more", "update", claim -> claim.add(key, 0, 1));
      tried.claim("level " + level + " word left out", "update", claim -> claim.drop(key));
    }
    tried.claim(
        "a sum too large for its slot is cut, and the total with it",
        "update",
        claim -> {
          claim.setWeight(first, Weight.MAX);
          claim.setWeight(second, Weight.MAX);
        });
    tried.claim(
        "a sum too large for its slot is cut, the total is not",
        "update",
        claim -> {
          claim.setWeight(first, Weight.MAX);
          claim.setWeight(second, Weight.MAX);
          claim.counts.set(2, 2 * Weight.MAX + 8 * 100);
        });
    tried.attack(
        "total of 2^32 over two root slots",
        "largest total",
        Changes.twoHalves(world, Changes.HALF));
    tried.claim(
        "weight raised in the leaf word only",
        "update",
        claim -> {
          Claim plain = world.claim(Changes.UPDATE);
          List.copyOf(plain.keys).stream().filter(key -> key < word(7, 0)).forEach(claim::drop);
          claim.now.put(ROOT, claim.old.getOrDefault(ROOT, Claim.NONE));
          claim.counts.set(2, claim.countsBefore.get(2));
        });
    tried.claim(
        "leaf word left out",
        "update",
        claim ->
            List.copyOf(claim.keys).stream().filter(key -> key >= word(7, 0)).forEach(claim::drop));
    tried.claim("weight moved to an empty root slot", "update", this::moveRootWeight);
    tried.claim(
        "weight moved between children that are not listed",
        "update",
        claim -> {
          claim.clear();
          claim.list(word(6, 0));
          claim.add(word(6, 0), 0, -5);
          claim.add(word(6, 0), 1, 5);
        });
  }

  private void moveRootWeight(Claim claim) {
    claim.clear();
    claim.add(ROOT, 0, -5);
    claim.add(ROOT, 1, 5);
  }
}
