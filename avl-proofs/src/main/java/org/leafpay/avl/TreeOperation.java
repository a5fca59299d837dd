package org.leafpay.avl;

import java.util.function.Function;
import org.leafpay.types.Bytes;

/** One thing that is done with a tree. */
public sealed interface TreeOperation {
  Bytes key();

  /** Calls the function of the case that holds. */
  <T> T match(Function<Lookup, T> lookup, Function<Insert, T> insert, Function<Update, T> update);

  /** Asks for the value under a key, or for its absence. */
  record Lookup(Bytes key) implements TreeOperation {
    @Override
    public <T> T match(
        Function<Lookup, T> lookup, Function<Insert, T> insert, Function<Update, T> update) {
      return lookup.apply(this);
    }
  }

  /** Adds a leaf whose key has none yet. */
  record Insert(Leaf leaf) implements TreeOperation {
    @Override
    public Bytes key() {
      return leaf.key();
    }

    @Override
    public <T> T match(
        Function<Lookup, T> lookup, Function<Insert, T> insert, Function<Update, T> update) {
      return insert.apply(this);
    }
  }

  /** Gives the leaf of a key another value. */
  record Update(Leaf leaf) implements TreeOperation {
    @Override
    public Bytes key() {
      return leaf.key();
    }

    @Override
    public <T> T match(
        Function<Lookup, T> lookup, Function<Insert, T> insert, Function<Update, T> update) {
      return update.apply(this);
    }
  }
}
