package org.leafpay.shares.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leafpay.shares.allocation.Books;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;

/**
 * A round's books and what it leaves owed, one entry per miner, in ascending unsigned key order.
 */
record RoundContent(Books books, List<OwedEntry> owed) {
  /**
   * @throws IllegalArgumentException when a miner is named twice, or the entries' sum is not what
   *     the books say
   */
  static RoundContent of(Books books, List<OwedEntry> owed) {
    List<OwedEntry> sorted = new ArrayList<>(owed);
    sorted.sort(Comparator.comparing(OwedEntry::key));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).key().equals(sorted.get(i - 1).key())) {
        throw new IllegalArgumentException("owed twice to " + sorted.get(i).address());
      }
    }
    NanoErg sum = NanoErg.sum(sorted.stream().map(OwedEntry::owed).toList());
    if (!sum.equals(books.owed())) {
      throw new IllegalArgumentException(
          "sum of what is owed: want " + books.owed() + " as in the books, got " + sum);
    }
    return new RoundContent(books, List.copyOf(sorted));
  }

  /**
   * Amounts of the books (8 bytes each; what is drawn for only when something is), then per entry
   * key (32 bytes) and amount (8 bytes). The length tells whether the amount is there.
   */
  Hash32 hash() {
    List<Bytes> parts = new ArrayList<>();
    parts.add(Bytes.ofLong(books.reward().value()));
    parts.add(Bytes.ofLong(books.carriedIn().value()));
    parts.add(Bytes.ofLong(books.operatorFee().value()));
    parts.add(Bytes.ofLong(books.paid().value()));
    if (!books.drawn().isZero()) {
      parts.add(Bytes.ofLong(books.drawn().value()));
    }
    parts.add(Bytes.ofLong(books.owed().value()));
    parts.add(Bytes.ofLong(books.remainder().value()));
    for (OwedEntry entry : owed) {
      parts.add(entry.key().bytes());
      parts.add(Bytes.ofLong(entry.owed().value()));
    }
    return Hash32.blake2b256(parts.toArray(new Bytes[0]));
  }
}
