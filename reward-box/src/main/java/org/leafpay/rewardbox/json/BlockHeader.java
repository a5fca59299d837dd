package org.leafpay.rewardbox.json;

import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

/**
 * A block's header, with the bytes whose hash is its id: what a script is shown when it no longer
 * sees the header itself.
 */
public record BlockHeader(HeaderId id, Fields fields, Bytes bytes) {

  /**
   * What differs from block to block, but for version, difficulty and votes.
   *
   * @param stateRoot 33 bytes
   * @param minerKey 33 bytes, compressed public key
   * @param nonce 8 bytes
   */
  public record Fields(
      HeaderId parent,
      Hash32 adProofsRoot,
      Hash32 transactionsRoot,
      Bytes stateRoot,
      long timestampMillis,
      Hash32 extensionHash,
      BlockHeight height,
      Bytes minerKey,
      Bytes nonce) {}

  public HeaderId parent() {
    return fields.parent();
  }

  public BlockHeight height() {
    return fields.height();
  }
}
