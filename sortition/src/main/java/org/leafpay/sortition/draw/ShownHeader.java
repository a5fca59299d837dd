package org.leafpay.sortition.draw;

import java.util.Optional;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

/**
 * What the bytes of a header say of themselves, for block versions from 2 on: version (1 byte),
 * parent (32), root of proofs (32), root of transactions (32), state root (33), time (VLQ), hash of
 * extension (32), difficulty (4), height (VLQ), and more. Whether the block is on the chain, only a
 * node can say.
 *
 * @param id hash of the bytes
 */
public record ShownHeader(HeaderId id, HeaderId parent, BlockHeight height) {
  private static final int PARENT_AT = 1;
  private static final int TIME_AT = PARENT_AT + 3 * Hash32.SIZE + 33;
  private static final int EXTENSION_AND_DIFFICULTY = Hash32.SIZE + 4;
  private static final int VLQ_BITS = 7;

  /** Reads as far as the height; empty when the bytes are no header. */
  public static Optional<ShownHeader> read(Bytes bytes) {
    int heightAt = afterVlq(bytes, TIME_AT) + EXTENSION_AND_DIFFICULTY;
    int end = afterVlq(bytes, heightAt);
    if (end > bytes.size() || end - heightAt > 5) {
      return Optional.empty();
    }
    long height = 0;
    for (int i = end - 1; i >= heightAt; i--) {
      height = (height << VLQ_BITS) | (bytes.at(i) & 0x7f);
    }
    if (height > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(
        new ShownHeader(
            new HeaderId(Hash32.blake2b256(bytes)),
            new HeaderId(new Hash32(bytes.slice(PARENT_AT, PARENT_AT + Hash32.SIZE))),
            BlockHeight.of((int) height)));
  }

  /** Where the number that begins at {@code at} ends; behind the bytes when it does not. */
  private static int afterVlq(Bytes bytes, int at) {
    int end = at;
    while (end < bytes.size() && bytes.at(end) < 0) {
      end++;
    }
    return end + 1;
  }
}
