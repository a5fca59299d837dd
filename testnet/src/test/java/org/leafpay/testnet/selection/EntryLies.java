package org.leafpay.testnet.selection;

import static org.leafpay.testnet.selection.Claim.leaf;
import static org.leafpay.testnet.selection.Claim.word;

import java.util.Collections;
import java.util.List;
import org.leafpay.avl.Leaf;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.Bytes;

/** Lies about the tree's entries and their proofs. */
final class EntryLies {
  private final World world;
  private final ChangeTries tried;

  EntryLies(World world, ChangeTries tried) {
    this.world = world;
    this.tried = tried;
  }

  void add() {
    onEntries();
    onWitness();
  }

  private void onEntries() {
    Bytes newcomer = PoolStory.hashOf(Changes.NEW).bytes();
    tried.claim(
        "join without leaf",
        "join",
        claim -> claim.inserts = leaves -> leaves.subList(1, leaves.size()));
    tried.claim(
        "join without index entry",
        "join",
        claim -> claim.inserts = leaves -> leaves.subList(0, leaves.size() - 1));
    tried.claim(
        "leave and keep the leaf",
        "leave",
        claim -> claim.updates = leaves -> without(leaves, leaf(world.positionOf(1))));
    tried.claim(
        "leave and keep the index entry",
        "leave",
        claim ->
            claim.updates = leaves -> without(leaves, Claim.index(PoolStory.hashOf(1).bytes())));
    tried.claim(
        "index entry names another position",
        "join",
        claim ->
            claim.inserts =
                leaves ->
                    replaced(leaves, Claim.index(newcomer), Claim.indexValue(World.OPERATORS + 1)));
    tried.claim(
        "leaf names somebody else",
        "join",
        claim ->
            claim.inserts =
                leaves -> replaced(leaves, leaf(World.OPERATORS), PoolStory.hashOf(99).bytes()));
    tried.claim(
        "existing key created", "update", claim -> claim.created.add(leaf(world.positionOf(0))));
    tried.claim(
        "created word not empty",
        "grow",
        claim -> claim.inserts = leaves -> replaced(leaves, word(7, 2), newcomer));
    tried.claim(
        "old words lied about",
        "update",
        claim -> {
          long key = word(7, world.positionOf(0) / 8);
          claim.old.put(key, Raw.flipped(claim.old.getOrDefault(key, Claim.NONE), 3));
        });
  }

  private void onWitness() {
    tried.spend("insert proof bit", "join", spend -> told(spend, true));
    tried.spend("update proof bit", "update", spend -> told(spend, false));
    tried.claim("leaf listed as a branch word", "update", this::listLeaf);
    tried.claim(
        "leaf listed as a branch word, its parts swapped",
        "update",
        claim -> {
          listLeaf(claim);
          Bytes hash = PoolStory.hashOf(0).bytes();
          Bytes swapped =
              Bytes.concat(hash.slice(4, 8), hash.slice(0, 4), hash.slice(8, hash.size()));
          claim.now.put(leaf(world.positionOf(0)), swapped);
        });
    tried.claim("words descending", "update", claim -> Collections.swap(claim.keys, 0, 1));
    tried.claim("word listed twice", "update", claim -> claim.keys.add(1, claim.keys.get(0)));
    tried.claim("first born below zero", "update", claim -> claim.firstBorn = -1);
  }

  private void listLeaf(Claim claim) {
    long key = leaf(world.positionOf(0));
    claim.keys.add(key);
    claim.old.put(key, PoolStory.hashOf(0).bytes());
    claim.now.put(key, PoolStory.hashOf(Changes.NEW).bytes());
  }

  private static Spend told(Spend spend, boolean insertProof) {
    PoolWitness honest = PoolWitness.read(spend.inputs().get(0).extension());
    PoolWitness.Change change = honest.change();
    PoolWitness.Change flipped =
        new PoolWitness.Change(
            insertProof ? Raw.flipped(change.insertProof(), 20) : change.insertProof(),
            insertProof ? change.updateProof() : Raw.flipped(change.updateProof(), 20),
            change.wordsBefore(),
            change.wordsAfter(),
            change.firstBorn());
    return spend.told(new PoolWitness(honest.keys(), flipped, honest.others()).extension());
  }

  private static List<Leaf> without(List<Leaf> leaves, long key) {
    return leaves.stream().filter(leaf -> !leaf.key().equals(Claim.bytes(key))).toList();
  }

  private static List<Leaf> replaced(List<Leaf> leaves, long key, Bytes value) {
    return leaves.stream()
        .map(leaf -> leaf.key().equals(Claim.bytes(key)) ? new Leaf(leaf.key(), value) : leaf)
        .toList();
  }
}
