package org.leafpay.testnet.selection;

import static org.leafpay.testnet.bench.selection.PoolStory.wish;
import static org.leafpay.testnet.selection.Claim.ROOT;
import static org.leafpay.testnet.selection.Claim.leaf;
import static org.leafpay.testnet.selection.Claim.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.leafpay.avl.GrowingTree;
import org.leafpay.avl.Leaf;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** What the owner of a pool, or somebody else, may try with its weights. */
final class ChangeAttacks {
  static final Signature STRANGER = Signature.of(BenchKey.of("stranger to the pool"));

  private static final int NEW = 20;
  private static final List<WeightChange> UPDATE = List.of(wish(0, 300), wish(1, 50));
  private static final List<WeightChange> JOIN = List.of(wish(NEW, 500));
  private static final List<WeightChange> JOIN_TWO = List.of(wish(NEW, 500), wish(NEW + 1, 600));
  private static final List<WeightChange> LEAVE = List.of(wish(1, 0));
  private static final List<WeightChange> LEAVE_TWO = List.of(wish(1, 0), wish(2, 0));
  private static final List<WeightChange> RETURN = List.of(wish(World.GONE, 77));
  private static final List<WeightChange> MIXED =
      List.of(wish(0, 300), wish(1, 0), wish(NEW, 500), wish(World.GONE, 77));
  private static final long HALF = 1L << 31;

  private final World world;
  private final List<Attack> attacks = new ArrayList<>();

  private ChangeAttacks(World world) {
    this.world = world;
  }

  static Map<String, List<WeightChange>> planned() {
    Map<String, List<WeightChange>> out = new LinkedHashMap<>();
    out.put("update", UPDATE);
    out.put("join", JOIN);
    out.put("join two", JOIN_TWO);
    out.put("grow", grown());
    out.put("leave", LEAVE);
    out.put("leave two", LEAVE_TWO);
    out.put("return", RETURN);
    out.put("mixed", MIXED);
    return out;
  }

  /** Joins that begin a new word. */
  private static List<WeightChange> grown() {
    List<WeightChange> out = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      out.add(wish(NEW + i, 10 + i));
    }
    return out;
  }

  static Map<String, Spend> honest(World world) {
    Map<String, Spend> out = new LinkedHashMap<>();
    planned().forEach((name, changes) -> out.put(name, world.spend(changes)));
    ChangeAttacks made = new ChangeAttacks(world);
    out.put("join at a freed position", made.joinAtFreedPosition().spend(world.spend(JOIN)));
    out.put("largest total", made.wide(HALF, HALF - 1).spend(world.spend(UPDATE)));
    return out;
  }

  static List<Attack> all(World world) {
    ChangeAttacks out = new ChangeAttacks(world);
    out.byWho();
    out.onSums();
    out.onOwners();
    out.onPositions();
    out.onEntries();
    out.onOutputs();
    out.onOutputNumbers();
    out.onWitness();
    return out.attacks;
  }

  private void claim(String name, String twin, Consumer<Claim> lie) {
    List<WeightChange> changes = planned().getOrDefault(twin, List.of());
    Claim claim = world.claim(changes);
    lie.accept(claim);
    attacks.add(new Attack("change: " + name, twin, claim.spend(world.spend(changes))));
  }

  private void spend(String name, String twin, UnaryOperator<Spend> change) {
    Spend honest = world.spend(planned().getOrDefault(twin, List.of()));
    attacks.add(new Attack("change: " + name, twin, change.apply(honest)));
  }

  private void output(String name, UnaryOperator<BoxCandidate> change) {
    spend(name, "update", spend -> spend.withOutput(0, change));
  }

  private void byWho() {
    spend("unsigned", "update", spend -> spend.signedBy(Signature.NONE));
    spend("signed by a stranger", "update", spend -> spend.signedBy(STRANGER));
    for (long phase = 1; phase <= 2; phase++) {
      long was = phase;
      String name = phase == 1 ? "locked" : "seeded";
      UnaryOperator<BoxCandidate> closed = box -> Raw.number(box, 6, 2, old -> was);
      spend(
          "while " + name + ", and it stays so",
          "update",
          spend -> spend.withInput(0, in -> in.with(closed)).withOutput(0, closed));
      spend(
          "while " + name + ", and it opens",
          "update",
          spend -> spend.withInput(0, input -> input.with(closed)));
    }
  }

  private void onSums() {
    int first = world.positionOf(0);
    int second = world.positionOf(1);
    claim("root slot one more", "update", claim -> claim.add(ROOT, 0, 1));
    for (int level = 2; level <= 6; level++) {
      long key = word(level, 0);
      claim("level " + level + " slot one more", "update", claim -> claim.add(key, 0, 1));
      claim("level " + level + " word left out", "update", claim -> claim.drop(key));
    }
    claim(
        "a sum too large for its slot is cut, and the total with it",
        "update",
        claim -> {
          claim.setWeight(first, Weight.MAX);
          claim.setWeight(second, Weight.MAX);
        });
    claim(
        "a sum too large for its slot is cut, the total is not",
        "update",
        claim -> {
          claim.setWeight(first, Weight.MAX);
          claim.setWeight(second, Weight.MAX);
          claim.counts.set(2, 2 * Weight.MAX + 8 * 100);
        });
    attacks.add(
        new Attack(
            "change: total of 2^32 over two root slots",
            "largest total",
            wide(HALF, HALF).spend(world.spend(UPDATE))));
    claim(
        "weight raised in the leaf word only",
        "update",
        claim -> {
          Claim plain = world.claim(UPDATE);
          List.copyOf(plain.keys).stream().filter(key -> key < word(7, 0)).forEach(claim::drop);
          claim.now.put(ROOT, claim.old.getOrDefault(ROOT, Claim.NONE));
          claim.counts.set(2, claim.countsBefore.get(2));
        });
    claim(
        "leaf word left out",
        "update",
        claim ->
            List.copyOf(claim.keys).stream().filter(key -> key >= word(7, 0)).forEach(claim::drop));
    claim("weight moved to an empty root slot", "update", this::moveRootWeight);
    claim(
        "weight moved between children that are not listed",
        "update",
        claim -> {
          nothing(claim);
          claim.list(word(6, 0));
          claim.add(word(6, 0), 0, -5);
          claim.add(word(6, 0), 1, 5);
        });
  }

  private void moveRootWeight(Claim claim) {
    nothing(claim);
    claim.add(ROOT, 0, -5);
    claim.add(ROOT, 1, 5);
  }

  private static void nothing(Claim claim) {
    List.copyOf(claim.keys).forEach(claim::drop);
    claim.now.put(ROOT, claim.old.getOrDefault(ROOT, Claim.NONE));
    claim.counts.set(2, claim.countsBefore.get(2));
  }

  private void onOwners() {
    Bytes known = PoolStory.hashOf(0).bytes();
    Bytes newcomer = PoolStory.hashOf(NEW).bytes();
    claim("a member joins again, declared new", "join", claim -> claim.owners.set(0, known));
    claim(
        "a member joins again, declared known",
        "join",
        claim -> {
          claim.owners.set(0, known);
          claim.firstBorn = 1;
          claim.created.add(leaf(World.OPERATORS));
        });
    claim("the same newcomer twice", "join two", claim -> Collections.fill(claim.owners, newcomer));
    claim(
        "the same newcomer twice, entries made empty first",
        "join two",
        claim -> {
          Collections.fill(claim.owners, newcomer);
          claim.firstBorn = 2;
          claim.created.add(leaf(World.OPERATORS));
          claim.created.add(leaf(World.OPERATORS + 1));
          claim.created.add(Claim.index(newcomer));
        });
    claim(
        "the same newcomer created and updated",
        "join two",
        claim -> {
          Collections.fill(claim.owners, newcomer);
          claim.firstBorn = 1;
          claim.created.add(leaf(World.OPERATORS));
        });
    claim("leaver misnamed", "leave", claim -> claim.owners.set(0, known));
    claim("leaver unknown", "leave", claim -> claim.owners.set(0, PoolStory.hashOf(99).bytes()));
    claim("leaver declared new", "leave", claim -> claim.firstBorn = 0);
    claim(
        "leaver declared new under an unknown name",
        "leave",
        claim -> {
          claim.firstBorn = 0;
          claim.owners.set(0, PoolStory.hashOf(99).bytes());
        });
    claim("two leave, one is named", "leave two", claim -> claim.owners.remove(1));
    claim("two join, one is named", "join two", claim -> claim.owners.remove(1));
    claim("who returns declared new", "return", claim -> claim.firstBorn = 0);
    claim("newcomer declared known", "join", claim -> claim.firstBorn = 1);
    claim("joins out of order", "join two", claim -> Collections.reverse(claim.owners));
    claim(
        "nobody named for a position that is left",
        "leave",
        claim -> {
          claim.owners.clear();
          claim.updates = leaves -> leaves.subList(0, claim.keys.size());
        });
    for (int size : List.of(31, 34, 0)) {
      claim(
          "owner hash of " + size + " bytes",
          "join",
          claim -> claim.owners.set(0, newcomer.plus(newcomer).slice(0, size)));
    }
  }

  private void onPositions() {
    int taken = world.positionOf(0);
    Bytes newcomer = PoolStory.hashOf(NEW).bytes();
    claim("gap on the right", "join", this::joinOneFurther);
    claim(
        "gap on the right, used positions raised to fit",
        "join",
        claim -> {
          joinOneFurther(claim);
          claim.counts.set(0, 12L);
        });
    claim(
        "occupied position handed over",
        "update",
        claim ->
            claim.updates = leaves -> and(leaves, new Leaf(Claim.bytes(leaf(taken)), newcomer)));
    claim("occupied position taken for free, declared known", "update", claim -> occupy(claim, 1));
    claim("occupied position taken for free, created anew", "update", claim -> occupy(claim, 0));
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
    claim.owners.add(PoolStory.hashOf(NEW).bytes());
    claim.firstBorn = firstBorn;
    if (firstBorn > 0) {
      claim.created.add(Claim.index(PoolStory.hashOf(NEW).bytes()));
    }
    claim.counts.set(1, claim.counts.get(1) + 1);
  }

  private void onEntries() {
    Bytes newcomer = PoolStory.hashOf(NEW).bytes();
    claim(
        "join without leaf",
        "join",
        claim -> claim.inserts = leaves -> leaves.subList(1, leaves.size()));
    claim(
        "join without index entry",
        "join",
        claim -> claim.inserts = leaves -> leaves.subList(0, leaves.size() - 1));
    claim(
        "leave and keep the leaf",
        "leave",
        claim -> claim.updates = leaves -> without(leaves, leaf(world.positionOf(1))));
    claim(
        "leave and keep the index entry",
        "leave",
        claim ->
            claim.updates = leaves -> without(leaves, Claim.index(PoolStory.hashOf(1).bytes())));
    claim(
        "index entry names another position",
        "join",
        claim ->
            claim.inserts =
                leaves ->
                    replaced(leaves, Claim.index(newcomer), Claim.indexValue(World.OPERATORS + 1)));
    claim(
        "leaf names somebody else",
        "join",
        claim ->
            claim.inserts =
                leaves -> replaced(leaves, leaf(World.OPERATORS), PoolStory.hashOf(99).bytes()));
    claim("existing key created", "update", claim -> claim.created.add(leaf(world.positionOf(0))));
    claim(
        "created word not empty",
        "grow",
        claim -> claim.inserts = leaves -> replaced(leaves, word(7, 2), newcomer));
    claim(
        "old words lied about",
        "update",
        claim -> {
          long key = word(7, world.positionOf(0) / 8);
          claim.old.put(key, Raw.flipped(claim.old.getOrDefault(key, Claim.NONE), 3));
        });
  }

  private void onOutputs() {
    output("root word as before", box -> Raw.with(box, 5, world.open.box().registers().get(1)));
    output("owner replaced", box -> Raw.with(box, 9, strangerKey()));
    output("NFT burned", box -> Raw.tokens(box, List.of()));
    output(
        "NFT replaced",
        box ->
            Raw.tokens(
                box, List.of(new TokenAmount(new TokenId(SyntheticChain.idOf("other")), 1))));
    output("a nanoERG taken", box -> box.withValue(box.value().minus(NanoErg.of(1))));
    output(
        "another script",
        box -> Raw.script(box, PropositionBytes.payToPublicKey(world.story.owner().publicKey())));
    output("removals allowed", box -> Raw.flags(box, 7));
    output("updates forbidden", box -> Raw.flags(box, 1));
    output("another digest", box -> Raw.tree(box, SyntheticChain.idOf("digest")));
    output("seed preset", box -> Raw.seed(box, SyntheticChain.idOf("seed").bytes()));
    spend(
        "not the first input",
        "update",
        spend -> spend.withInputs(List.of(spend.inputs().get(1), spend.inputs().get(0))));
    Attack last = attacks.remove(attacks.size() - 1);
    attacks.add(new Attack(last.name(), last.twin(), last.spend(), 1));
  }

  private void onOutputNumbers() {
    List<String> clock =
        List.of(
            "lock height",
            "seed height",
            "phase",
            "epoch",
            "seed delay",
            "owner's window",
            "timeout");
    for (int i = 0; i < clock.size(); i++) {
      int index = i;
      output(clock.get(i) + " changed", box -> Raw.number(box, 6, index, old -> old + 1));
    }
    List<String> counts = List.of("used positions", "operators", "total weight", "divisor");
    for (int i = 0; i < counts.size(); i++) {
      int index = i;
      output(counts.get(i) + " one more", box -> Raw.number(box, 8, index, old -> old + 1));
      output(counts.get(i) + " one less", box -> Raw.number(box, 8, index, old -> old - 1));
    }
  }

  private void onWitness() {
    spend("insert proof bit", "join", spend -> told(spend, true));
    spend("update proof bit", "update", spend -> told(spend, false));
    claim("leaf listed as a branch word", "update", this::listLeaf);
    claim(
        "leaf listed as a branch word, its parts swapped",
        "update",
        claim -> {
          listLeaf(claim);
          Bytes hash = PoolStory.hashOf(0).bytes();
          Bytes swapped =
              Bytes.concat(hash.slice(4, 8), hash.slice(0, 4), hash.slice(8, hash.size()));
          claim.now.put(leaf(world.positionOf(0)), swapped);
        });
    claim("words descending", "update", claim -> Collections.swap(claim.keys, 0, 1));
    claim("word listed twice", "update", claim -> claim.keys.add(1, claim.keys.get(0)));
    claim("first born below zero", "update", claim -> claim.firstBorn = -1);
  }

  private void listLeaf(Claim claim) {
    long key = leaf(world.positionOf(0));
    claim.keys.add(key);
    claim.old.put(key, PoolStory.hashOf(0).bytes());
    claim.now.put(key, PoolStory.hashOf(NEW).bytes());
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

  private static Bytes strangerKey() {
    return ChainConstant.ofPublicKey(BenchKey.of("stranger to the pool").publicKey());
  }

  private static List<Leaf> and(List<Leaf> leaves, Leaf more) {
    List<Leaf> out = new ArrayList<>(leaves);
    out.add(more);
    return out;
  }

  private static List<Leaf> without(List<Leaf> leaves, long key) {
    return leaves.stream().filter(leaf -> !leaf.key().equals(Claim.bytes(key))).toList();
  }

  private static List<Leaf> replaced(List<Leaf> leaves, long key, Bytes value) {
    return leaves.stream()
        .map(leaf -> leaf.key().equals(Claim.bytes(key)) ? new Leaf(leaf.key(), value) : leaf)
        .toList();
  }

  /** The script lets a newcomer have a position that somebody left, whatever our planner does. */
  private Claim joinAtFreedPosition() {
    Claim claim = world.claim(LEAVE);
    nothing(claim);
    int freed = freed();
    claim.owners.set(0, PoolStory.hashOf(NEW).bytes());
    claim.firstBorn = 1;
    claim.created.add(Claim.index(PoolStory.hashOf(NEW).bytes()));
    claim.setWeight(freed, 500);
    claim.counts.set(1, (long) World.OPERATORS);
    return claim;
  }

  private int freed() {
    List<Integer> taken =
        world.open.tree().members().stream().map(member -> member.position()).toList();
    for (int position = 0; position < World.OPERATORS; position++) {
      if (!taken.contains(position)) {
        return position;
      }
    }
    throw new AssertionError("no position is free");
  }

  /** Two operators under different root slots; the second gets another weight. */
  private Claim wide(long first, long second) {
    int far = 1 << 18;
    Claim made =
        new Claim(
            GrowingTree.empty(PoolBox.TREE_SHAPE),
            Claim.NONE,
            List.of(0L, 0L, 0L, 1L),
            List.of(0L, 0L, 0L, 1L));
    made.setWeight(0, first);
    made.setWeight(far, second - 7);
    made.created.addAll(made.keys);
    made.owners.addAll(List.of(PoolStory.hashOf(0).bytes(), PoolStory.hashOf(1).bytes()));
    long total = first + second - 7;
    Claim claim =
        new Claim(
            made.forge().after(),
            made.now.getOrDefault(ROOT, Claim.NONE),
            List.of(far + 1L, 2L, total, 1L),
            List.of(far + 1L, 2L, total, 1L));
    claim.setWeight(far, second);
    claim.counts.set(2, first + second);
    return claim;
  }
}
