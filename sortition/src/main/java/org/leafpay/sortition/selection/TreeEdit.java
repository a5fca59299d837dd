package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.avl.Leaf;
import org.leafpay.sortition.weight.BranchWord;
import org.leafpay.types.Bytes;

/**
 * What a change does to a pool's tree, entry by entry: first some are made, then some get other
 * values.
 *
 * @param words every word that changes as it is then, and the root
 * @param moves who joins and leaves, by position
 * @param createdEmpty entries that are made with zeros, and get their values after that
 * @param firstBorn who of those who move is the first for whom leaf and index entry are made with
 *     their values at once; so it is for all behind him
 */
record TreeEdit(
    SortedMap<EntryKey, BranchWord> words,
    List<Move> moves,
    List<EntryKey> createdEmpty,
    int firstBorn) {

  /** A free leaf, a word without weight, somebody who is not in the pool. */
  static final Bytes NOTHING = BranchWord.EMPTY.bytes();

  private static final int PADDING = 24;

  TreeEdit {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    moves = List.copyOf(moves);
    createdEmpty = List.copyOf(createdEmpty);
  }

  BranchWord root() {
    return words.getOrDefault(EntryKey.root(), BranchWord.EMPTY);
  }

  /** The changed words below the root. */
  SortedMap<EntryKey, BranchWord> branches() {
    return words.tailMap(EntryKey.ofWord(2, 0));
  }

  /** What is made, in the order in which the script does it. */
  List<Leaf> inserts() {
    List<Leaf> out = new ArrayList<>();
    createdEmpty.forEach(key -> out.add(new Leaf(key.bytes(), NOTHING)));
    List<Move> born = moves.subList(firstBorn, moves.size());
    born.forEach(move -> out.add(new Leaf(move.leaf().bytes(), move.owner().bytes())));
    born.forEach(move -> out.add(new Leaf(move.index().bytes(), indexValue(move.position()))));
    return out;
  }

  /** What gets other values, in the order in which the script does it. */
  List<Leaf> updates() {
    List<Leaf> out = new ArrayList<>();
    branches().forEach((key, word) -> out.add(new Leaf(key.bytes(), word.bytes())));
    List<Move> known = moves.subList(0, firstBorn);
    for (Move move : known) {
      out.add(new Leaf(move.leaf().bytes(), move.joins() ? move.owner().bytes() : NOTHING));
    }
    for (Move move : known) {
      out.add(new Leaf(move.index().bytes(), move.joins() ? indexValue(move.position()) : NOTHING));
    }
    return out;
  }

  /** How the index names a position: the key of its leaf, in the last eight bytes. */
  static Bytes indexValue(int position) {
    return NOTHING.slice(0, PADDING).plus(Bytes.ofLong(EntryKey.ofLeaf(position).number()));
  }

  /** Whether an index entry is somebody's who is in the pool now. */
  static boolean namesSomebody(Bytes indexValue) {
    return !indexValue.equals(NOTHING);
  }

  /** The position that an index entry names; below zero when it names none. */
  static int positionOf(Bytes indexValue) {
    return namesSomebody(indexValue) ? (int) indexValue.longAt(PADDING) : -1;
  }
}
