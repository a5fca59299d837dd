package org.leafpay.contracts.layout;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.TreeShape;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/**
 * A selection pool's box: what its registers mean.
 *
 * @param nft tells this pool from all others: there is one unit of it
 * @param weights digest of the tree, and its root word
 * @param seed empty unless the phase is seeded
 * @param ownerKey 33 bytes, compressed
 */
public record PoolBox(
    TokenId nft,
    Weights weights,
    PoolClock clock,
    Optional<Hash32> seed,
    Bytes ownerKey,
    NanoErg value) {

  /** Keys of five bytes: level and position; values of 32. */
  public static final TreeShape TREE_SHAPE = new TreeShape(5, Hash32.SIZE);

  private static final String PLACE = "pool box";
  private static final int FIRST_REGISTER = 4;
  private static final int REGISTER_COUNT = 6;

  /**
   * Who has how large a part.
   *
   * @param digest of the tree of words, leaves and index entries
   * @param root the word of level 1, 32 bytes
   */
  public record Weights(TreeDigest digest, Bytes root, PoolCounts counts) {
    public Weights {
      if (root.size() != Hash32.SIZE) {
        throw new LayoutException("pool R5", "a word has 32 bytes, got " + root.size());
      }
    }
  }

  public PoolBox {
    if (seed.isPresent() != (clock.phase() == PoolPhase.SEEDED)) {
      throw new LayoutException(PLACE, "phase " + clock.phase() + " with seed " + seed);
    }
  }

  /** The output that carries this pool. */
  public BoxCandidate candidate(BlockHeight creationHeight) {
    TreeRegister tree =
        new TreeRegister(weights.digest(), TreeRegister.INSERT_AND_UPDATE, TREE_SHAPE);
    return new BoxCandidate(
        value,
        ContractScript.SELECTION_POOL.proposition(),
        creationHeight,
        List.of(new TokenAmount(nft, 1)),
        List.of(
            ChainConstant.ofTree(tree),
            ChainConstant.ofBytes(weights.root()),
            clock.constant(),
            ChainConstant.ofBytes(seed.map(Hash32::bytes).orElse(Bytes.EMPTY)),
            weights.counts().constant(),
            ChainConstant.ofPublicKey(ownerKey)));
  }

  /**
   * Reads a box back, with every rule that the script takes for granted.
   *
   * @throws LayoutException when it is no pool's box of this version
   */
  public static PoolBox read(BoxCandidate box) {
    if (!box.script().equals(ContractScript.SELECTION_POOL.proposition())) {
      throw new LayoutException(PLACE, "another script");
    }
    if (box.registers().size() != REGISTER_COUNT) {
      throw new LayoutException(PLACE, "want 6 registers, got " + box.registers().size());
    }
    TreeRegister tree = ChainConstant.readTree("pool R4", register(box, SelectionLayout.TREE));
    if (tree.flags() != TreeRegister.INSERT_AND_UPDATE || !tree.shape().equals(TREE_SHAPE)) {
      throw new LayoutException("pool R4", "another kind of tree: " + tree);
    }
    Bytes root = ChainConstant.readBytes("pool R5", register(box, SelectionLayout.ROOT));
    PoolCounts counts = PoolCounts.read("pool R8", register(box, SelectionLayout.COUNTS));
    return new PoolBox(
        ShareStateBox.roundToken(PLACE, box),
        new Weights(tree.digest(), root, counts),
        PoolClock.read("pool R6", register(box, SelectionLayout.CLOCK)),
        seed(ChainConstant.readBytes("pool R7", register(box, SelectionLayout.SEED))),
        ChainConstant.readPublicKey("pool R9", register(box, SelectionLayout.OWNER)),
        box.value());
  }

  /** The next pool: other weights, everything else as it is. */
  public PoolBox with(Weights others) {
    return new PoolBox(nft, others, clock, seed, ownerKey, value);
  }

  /** The next pool: another phase with its seed, everything else as it is. */
  public PoolBox with(PoolClock other, Optional<Hash32> otherSeed) {
    return new PoolBox(nft, weights, other, otherSeed, ownerKey, value);
  }

  private static Optional<Hash32> seed(Bytes bytes) {
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    if (bytes.size() != Hash32.SIZE) {
      throw new LayoutException("pool R7", "a seed has 32 bytes, got " + bytes.size());
    }
    return Optional.of(new Hash32(bytes));
  }

  private static Bytes register(BoxCandidate box, int number) {
    return box.registers().get(number - FIRST_REGISTER);
  }
}
