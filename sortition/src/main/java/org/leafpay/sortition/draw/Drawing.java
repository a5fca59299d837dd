package org.leafpay.sortition.draw;

import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

/**
 * Which block decides, as a script can see it.
 *
 * @param id of the header of the draw height
 * @param headers the bytes of that header and of those that follow it, up to the parent of one that
 *     scripts see; none when they see it itself
 */
public record Drawing(HeaderId id, List<Bytes> headers) {
  /** So many headers fit into a transaction; whoever comes later cannot show the deciding one. */
  public static final int HEADERS_MAX = 400;

  public Drawing {
    headers = List.copyOf(headers);
    requireLinked(id, headers);
    if (headers.size() > HEADERS_MAX) {
      throw new DrawException(
          headers.size() + " headers, at most " + HEADERS_MAX + " fit into a transaction");
    }
  }

  /**
   * From the headers since the draw height.
   *
   * @param tip the newest block, whose header scripts see longest
   * @param since the bytes of all headers from the draw height to the tip, oldest first
   */
  public static Drawing of(BlockHeight drawHeight, BlockHeight tip, List<Bytes> since) {
    if (tip.value() < drawHeight.value()) {
      throw new DrawException("block " + drawHeight + " decides; the chain is at " + tip);
    }
    if (since.size() != tip.value() - drawHeight.value() + 1) {
      throw new DrawException(
          "want the headers %s to %s, got %d".formatted(drawHeight, tip, since.size()));
    }
    HeaderId first = new HeaderId(Hash32.blake2b256(since.get(0)));
    return new Drawing(first, since.subList(0, since.size() - 1));
  }

  /** A header's bytes begin with its version (1 byte) and its parent's id (32). */
  private static void requireLinked(HeaderId id, List<Bytes> headers) {
    Hash32 want = id.hash();
    for (int i = 0; i < headers.size(); i++) {
      Hash32 got =
          i == 0
              ? Hash32.blake2b256(headers.get(0))
              : new Hash32(headers.get(i).slice(1, 1 + Hash32.SIZE));
      if (!got.equals(want)) {
        throw new DrawException("header " + i + " does not follow: want " + want + ", got " + got);
      }
      want = Hash32.blake2b256(headers.get(i));
    }
  }
}
