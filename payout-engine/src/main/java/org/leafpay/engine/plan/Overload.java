package org.leafpay.engine.plan;

import org.leafpay.avl.BatchProof;

/** A limit that a payout would pass. */
public sealed interface Overload {
  /** What there is too much of. */
  String word();

  /** What it would have, and what it may have. */
  String text();

  /** Too long a transaction. */
  record Size(int bytes, int bytesMax) implements Overload {
    @Override
    public String word() {
      return "bytes";
    }

    @Override
    public String text() {
      return "%,d bytes, at most %,d are relayed".formatted(bytes, bytesMax);
    }
  }

  /** Too dear to verify. */
  record Cost(long cost, long costMax) implements Overload {
    @Override
    public String word() {
      return "cost";
    }

    @Override
    public String text() {
      return "a cost of %,d, at most %,d is relayed".formatted(cost, costMax);
    }
  }

  /** Too long a proof for one context variable. */
  record Proof(int bytes) implements Overload {
    @Override
    public String word() {
      return "proof";
    }

    @Override
    public String text() {
      return "a proof of %,d bytes, at most %,d fit".formatted(bytes, BatchProof.SIZE_MAX);
    }
  }
}
