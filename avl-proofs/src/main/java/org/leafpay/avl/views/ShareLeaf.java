package org.leafpay.avl.views;

import org.leafpay.avl.Leaf;
import org.leafpay.avl.TreeShape;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

/** A miner's leaf in the share-state tree. Its value is the score (8 bytes, big endian), a flag. */
public record ShareLeaf(MinerKey key, Score score, LeafFlag flag) {
  /** Keys of 32 bytes, values of 9. */
  public static final TreeShape SHAPE = new TreeShape(Hash32.SIZE, Long.BYTES + 1);

  private static final int FLAG_OFFSET = Long.BYTES;

  /**
   * Reads a leaf of a tree.
   *
   * @throws ShareLeafException when the lengths, the score or the flag are not a share leaf's
   */
  public static ShareLeaf of(Leaf leaf) {
    require(leaf, leaf.key().size() == SHAPE.keySize(), ShareLeafProblem.KEY_SIZE);
    require(leaf, leaf.value().size() == SHAPE.valueSize(), ShareLeafProblem.VALUE_SIZE);
    long score = leaf.value().longAt(0);
    require(leaf, score >= 0, ShareLeafProblem.NEGATIVE_SCORE);
    LeafFlag flag =
        LeafFlag.ofCode(leaf.value().at(FLAG_OFFSET))
            .orElseThrow(() -> new ShareLeafException(ShareLeafProblem.UNKNOWN_FLAG, leaf.key()));
    return new ShareLeaf(new MinerKey(new Hash32(leaf.key())), Score.of(score), flag);
  }

  public Leaf toLeaf() {
    return new Leaf(key.bytes(), Bytes.ofLong(score.value()).plus(Bytes.of(flag.code())));
  }

  /** The same leaf with another flag. */
  public ShareLeaf withFlag(LeafFlag other) {
    return new ShareLeaf(key, score, other);
  }

  private static void require(Leaf leaf, boolean holds, ShareLeafProblem otherwise) {
    if (!holds) {
      throw new ShareLeafException(otherwise, leaf.key());
    }
  }
}
