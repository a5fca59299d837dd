package org.leafpay.testnet.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.leafpay.avl.GrowingTree;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSetException;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.contracts.layout.TreeRegister;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * A change of a pool as somebody claims it, who may lie in every part. The proofs and the tree
 * after it are made for what he claims, by the words of the script and not by those of the planner;
 * so that a refusal is due to what was lied about.
 */
final class Claim {
  static final long LEVEL = 1L << 32;
  static final long ROOT = LEVEL;
  static final long LEAF0 = 8 * LEVEL;
  static final Bytes NONE = Bytes.of(new byte[32]);

  final GrowingTree tree;
  final List<Long> countsBefore;
  final List<Long> counts;

  /** Branch words that change, in the order in which they are listed. */
  final List<Long> keys = new ArrayList<>();

  final List<Long> created = new ArrayList<>();
  final Map<Long, Bytes> old = new TreeMap<>();
  final Map<Long, Bytes> now = new TreeMap<>();
  final List<Bytes> owners = new ArrayList<>();
  long firstBorn;

  /** What is really done to the tree, where that is not what the script will do. */
  UnaryOperator<List<Leaf>> inserts = UnaryOperator.identity();

  UnaryOperator<List<Leaf>> updates = UnaryOperator.identity();

  private final Bytes rootBefore;

  Claim(GrowingTree tree, Bytes root, List<Long> countsBefore, List<Long> counts) {
    this.tree = tree;
    this.rootBefore = root;
    this.countsBefore = List.copyOf(countsBefore);
    this.counts = new ArrayList<>(counts);
    old.put(ROOT, root);
    now.put(ROOT, root);
  }

  /** What an honest change says. */
  static Claim of(GrowingTree tree, PoolBox before, PoolBox after, PoolWitness witness) {
    Claim claim = new Claim(tree, before.weights().root(), counts(before), counts(after));
    Bytes words = witness.change().wordsAfter();
    int branches = words.size() / 32 - 1;
    claim.now.put(ROOT, words.slice(0, 32));
    for (int i = 0; i < branches; i++) {
      long key = witness.keys().get(i);
      claim.keys.add(key);
      claim.old.put(key, witness.change().wordsBefore().slice(32 * i, 32 * i + 32));
      claim.now.put(key, words.slice(32 * i + 32, 32 * i + 64));
    }
    claim.created.addAll(witness.keys().subList(branches, witness.keys().size()));
    claim.owners.addAll(witness.others());
    claim.firstBorn = witness.change().firstBorn();
    return claim;
  }

  private static List<Long> counts(PoolBox box) {
    var counts = box.weights().counts();
    return List.of(
        (long) counts.used(), (long) counts.operators(), counts.totalWeight(), counts.divisor());
  }

  static long word(int level, int place) {
    return level * LEVEL + place;
  }

  static long leaf(int position) {
    return LEAF0 + position;
  }

  static long index(Bytes owner) {
    byte[] head = owner.plus(NONE).slice(0, 5).toArray();
    BigInteger levels = BigInteger.valueOf(245 * LEVEL);
    return new BigInteger(1, head).mod(levels).longValueExact() + 9 * LEVEL;
  }

  static Bytes indexValue(int position) {
    return NONE.slice(0, 24).plus(Bytes.ofLong(leaf(position)));
  }

  static Bytes bytes(long key) {
    return Bytes.ofLong(key).slice(3, 8);
  }

  long slot(long key, int slot) {
    return slotOf(now.getOrDefault(key, NONE), slot);
  }

  /** Writes a slot of a listed word, cut to 32 bits as Keep's contract does. */
  void set(long key, int slot, long value) {
    byte[] out = now.getOrDefault(key, NONE).toArray();
    byte[] cut = Bytes.ofLong(value).slice(4, 8).toArray();
    System.arraycopy(cut, 0, out, 28 - 4 * slot, 4);
    now.put(key, Bytes.of(out));
  }

  void add(long key, int slot, long more) {
    set(key, slot, slot(key, slot) + more);
  }

  /** Gives a position another weight and lists every word above it, sums cut to 32 bits. */
  void setWeight(int position, long weight) {
    long below = leaf(position);
    long value = weight;
    for (int level = 7; level >= 1; level--) {
      long place = (below % LEVEL) / 8;
      long key = level * LEVEL + place;
      list(key);
      set(key, (int) (below % 8), value);
      value = sum(now.getOrDefault(key, NONE));
      below = key;
    }
    counts.set(2, sum(now.getOrDefault(ROOT, NONE)));
  }

  void list(long key) {
    if (key != ROOT && !keys.contains(key)) {
      Bytes word = tree.value(bytes(key)).orElse(NONE);
      keys.add(key);
      keys.sort(Long::compare);
      old.putIfAbsent(key, word);
      now.putIfAbsent(key, word);
    }
  }

  void drop(long key) {
    keys.remove(key);
    old.remove(key);
    now.remove(key);
  }

  /** Takes everything out that changes something. */
  void clear() {
    List.copyOf(keys).forEach(this::drop);
    now.put(ROOT, old.getOrDefault(ROOT, NONE));
    counts.set(2, countsBefore.get(2));
  }

  static long sum(Bytes word) {
    return IntStream.range(0, 8).mapToLong(slot -> slotOf(word, slot)).sum();
  }

  private static long slotOf(Bytes word, int slot) {
    return Bytes.of(new byte[4]).plus(word.slice(28 - 4 * slot, 32 - 4 * slot)).longAt(0);
  }

  /** Positions that become used (above zero) or free (below), as keys of their leaves. */
  List<Long> tags() {
    List<Long> out = new ArrayList<>();
    for (long key : keys) {
      for (int slot = 0; slot < 8 && key >= 7 * LEVEL; slot++) {
        long before = slotOf(old.getOrDefault(key, NONE), slot);
        long after = slotOf(now.getOrDefault(key, NONE), slot);
        long child = (key % LEVEL) * 8 + slot + LEAF0;
        if (before != after && (before == 0 || after == 0)) {
          out.add(before == 0 ? child : -child);
        }
      }
    }
    return out;
  }

  private Bytes owner(int move) {
    return move < owners.size() ? owners.get(move) : NONE;
  }

  /** Those who move and are named; a list of nobody is written as one empty name. */
  private List<Long> named() {
    List<Long> tags = tags();
    return tags.subList(0, Math.min(tags.size(), Math.max(1, owners.size())));
  }

  private List<Leaf> made() {
    List<Leaf> out = new ArrayList<>();
    created.forEach(key -> out.add(new Leaf(bytes(key), NONE)));
    List<Long> tags = named();
    for (int i = (int) Math.max(0, firstBorn); i < tags.size(); i++) {
      out.add(new Leaf(bytes(tags.get(i)), owner(i)));
    }
    for (int i = (int) Math.max(0, firstBorn); i < tags.size(); i++) {
      out.add(new Leaf(bytes(index(owner(i))), NONE.slice(0, 24).plus(Bytes.ofLong(tags.get(i)))));
    }
    return out;
  }

  private List<Leaf> changed() {
    List<Leaf> out = new ArrayList<>();
    keys.forEach(key -> out.add(new Leaf(bytes(key), now.getOrDefault(key, NONE))));
    List<Long> tags = named();
    int known = (int) Math.min(firstBorn, tags.size());
    for (int i = 0; i < known; i++) {
      long tag = tags.get(i);
      out.add(new Leaf(bytes(Math.abs(tag)), tag > 0 ? owner(i) : NONE));
    }
    for (int i = 0; i < known; i++) {
      long tag = tags.get(i);
      Bytes value = tag > 0 ? NONE.slice(0, 24).plus(Bytes.ofLong(tag)) : NONE;
      out.add(new Leaf(bytes(index(owner(i))), value));
    }
    return out;
  }

  /** What comes of a claim: its witness, and the tree after it. */
  record Forged(PoolWitness witness, GrowingTree after) {}

  Forged forge() {
    List<Leaf> made = inserts.apply(made());
    GrowingTree.Grown first = grown(tree, made, GrowingTree::insert);
    GrowingTree.Grown second = grown(first.after(), updates.apply(changed()), GrowingTree::update);
    List<Long> longs = new ArrayList<>(keys);
    longs.addAll(created);
    PoolWitness.Change change =
        new PoolWitness.Change(
            first.proof().bytes(),
            second.proof().bytes(),
            Bytes.concat(
                keys.stream().map(key -> old.getOrDefault(key, NONE)).toArray(Bytes[]::new)),
            now.getOrDefault(ROOT, NONE)
                .plus(
                    Bytes.concat(
                        keys.stream()
                            .map(key -> now.getOrDefault(key, NONE))
                            .toArray(Bytes[]::new))),
            firstBorn);
    return new Forged(new PoolWitness(longs, change, owners), second.after());
  }

  private interface Growth {
    GrowingTree.Grown of(GrowingTree tree, List<Leaf> leaves);
  }

  /** What cannot be done is proven as a look-up, and the tree stays. */
  private static GrowingTree.Grown grown(GrowingTree tree, List<Leaf> leaves, Growth growth) {
    try {
      return growth.of(tree, leaves);
    } catch (LeafSetException impossible) {
      return new GrowingTree.Grown(
          tree.proveLookups(leaves.stream().map(Leaf::key).toList()), tree);
    }
  }

  /** The transaction that makes this claim, in place of that of {@code template}. */
  Spend spend(Spend template) {
    Forged forged = forge();
    return template
        .withInput(0, input -> input.with(box -> pool(box, tree, rootBefore, countsBefore)))
        .told(forged.witness().extension())
        .withOutput(0, box -> pool(box, forged.after(), now.getOrDefault(ROOT, NONE), counts));
  }

  private static BoxCandidate pool(
      BoxCandidate box, GrowingTree tree, Bytes root, List<Long> counts) {
    TreeRegister register = new TreeRegister(tree.digest(), 3, PoolBox.TREE_SHAPE);
    BoxCandidate withTree = Raw.with(box, 4, ChainConstant.ofTree(register));
    return Raw.with(
        Raw.with(withTree, 5, ChainConstant.ofBytes(root)), 8, ChainConstant.ofLongs(counts));
  }
}
