package org.leafpay.testnet.selection;

import static org.leafpay.testnet.selection.Claim.leaf;
import static org.leafpay.testnet.selection.Claim.word;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.leafpay.avl.Leaf;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.types.Bytes;

/** Lies about who is at which position. */
final class MemberLies {
  private final World world;
  private final ChangeTries tried;

  MemberLies(World world, ChangeTries tried) {
    this.world = world;
    this.tried = tried;
  }

  void add() {
    onJoiners();
    onLeavers();
    onPositions();
  }

  private void onJoiners() {
    Bytes known = PoolStory.hashOf(0).bytes();
    Bytes newcomer = PoolStory.hashOf(Changes.NEW).bytes();
    tried.claim("a member joins again, declared new", "join", claim -> claim.owners.set(0, known));
    tried.claim(
        "a member joins again, declared known",
        "join",
        claim -> {
          claim.owners.set(0, known);
          claim.firstBorn = 1;
          claim.created.add(leaf(World.OPERATORS));
        });
    tried.claim(
        "the same newcomer twice", "join two", claim -> Collections.fill(claim.owners, newcomer));
    tried.claim(
        "the same newcomer twice, entries made empty first",
        "join two",
        claim -> {
          Collections.fill(claim.owners, newcomer);
          claim.firstBorn = 2;
          claim.created.add(leaf(World.OPERATORS));
          claim.created.add(leaf(World.OPERATORS + 1));
          claim.created.add(Claim.index(newcomer));
        });
    tried.claim(
        "the same newcomer created and updated",
        "join two",
        claim -> {
          Collections.fill(claim.owners, newcomer);
          claim.firstBorn = 1;
          claim.created.add(leaf(World.OPERATORS));
        });
    tried.claim("two join, one is named", "join two", claim -> claim.owners.remove(1));
    tried.claim("newcomer declared known", "join", claim -> claim.firstBorn = 1);
    tried.claim("joins out of order", "join two", claim -> Collections.reverse(claim.owners));
    for (int size : List.of(31, 34, 0)) {
      tried.claim(
          "owner hash of " + size + " bytes",
          "join",
          claim -> claim.owners.set(0, newcomer.plus(newcomer).slice(0, size)));
    }
  }

  private void onLeavers() {
    Bytes known = PoolStory.hashOf(0).bytes();
    tried.claim("leaver misnamed", "leave", claim -> claim.owners.set(0, known));
    tried.claim(
        "leaver unknown", "leave", claim -> claim.owners.set(0, PoolStory.hashOf(99).bytes()));
    tried.claim("leaver declared new", "leave", claim -> claim.firstBorn = 0);
    tried.claim(
        "leaver declared new under an unknown name",
        "leave",
        claim -> {
          claim.firstBorn = 0;
          claim.owners.set(0, PoolStory.hashOf(99).bytes());
        });
    tried.claim("two leave, one is named", "leave two", claim -> claim.owners.remove(1));
    tried.claim("who returns declared new", "return", claim -> claim.firstBorn = 0);
    tried.claim(
        "weight 0 without leaving",
        "leave",
        claim -> {
          claim.owners.clear();
          claim.updates = leaves -> leaves.subList(0, claim.keys.size());
          claim.counts.set(1, claim.countsBefore.get(1));
        });
    tried.claim(
        "nobody named for a position that is left",
        "leave",
        claim -> {
          claim.owners.clear();
          claim.updates = leaves -> leaves.subList(0, claim.keys.size());
        });
  }

  private void onPositions() {
    int taken = world.positionOf(0);
    Bytes newcomer = PoolStory.hashOf(Changes.NEW).bytes();
    tried.claim("gap on the right", "join", this::joinOneFurther);
    tried.claim(
        "gap on the right, used positions raised to fit",
        "join",
        claim -> {
          joinOneFurther(claim);
          claim.counts.set(0, 12L);
        });
    tried.claim(
        "occupied position handed over",
        "update",
        claim ->
            claim.updates =
                leaves ->
                    Stream.concat(
                            leaves.stream(),
                            Stream.of(new Leaf(Claim.bytes(leaf(taken)), newcomer)))
                        .toList());
    tried.claim(
        "occupied position taken for free, declared known", "update", claim -> occupy(claim, 1));
    tried.claim(
        "occupied position taken for free, created anew", "update", claim -> occupy(claim, 0));
  }

  private void joinOneFurther(Claim claim) {
    long key = word(7, 1);
    claim.set(key, 3, claim.slot(key, 2));
    claim.set(key, 2, 0);
  }

  /** Says that nobody is where somebody is. */
  private void occupy(Claim claim, long firstBorn) {
    int taken = world.positionOf(0);
    long key = word(7, taken / 8);
    byte[] word = claim.old.getOrDefault(key, Claim.NONE).toArray();
    System.arraycopy(new byte[4], 0, word, 28 - 4 * (taken % 8), 4);
    claim.old.put(key, Bytes.of(word));
    claim.owners.add(PoolStory.hashOf(Changes.NEW).bytes());
    claim.firstBorn = firstBorn;
    if (firstBorn > 0) {
      claim.created.add(Claim.index(PoolStory.hashOf(Changes.NEW).bytes()));
    }
    claim.counts.set(1, claim.counts.get(1) + 1);
  }
}
