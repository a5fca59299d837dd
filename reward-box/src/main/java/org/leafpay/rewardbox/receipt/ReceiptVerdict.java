package org.leafpay.rewardbox.receipt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;

/** What a receipt shows. */
public sealed interface ReceiptVerdict {
  /** Calls the function of the case that holds. */
  <T> T match(Function<Sound, T> sound, Function<Unsound, T> unsound);

  /**
   * Everything in the receipt fits together, and what was shown is tied to something that the pool
   * did not make.
   *
   * @param shown {@link LeafShown} under a digest, {@link OutcomeShown} on a chain
   * @param open what was not shown
   */
  record Sound(Shown shown, Anchor anchor, List<OpenClaim> open) implements ReceiptVerdict {
    public Sound {
      open = List.copyOf(open);
    }

    @Override
    public <T> T match(Function<Sound, T> sound, Function<Unsound, T> unsound) {
      return sound.apply(this);
    }
  }

  /** Something does not fit: the first reason that was met. */
  record Unsound(ReceiptFault fault) implements ReceiptVerdict {
    @Override
    public <T> T match(Function<Sound, T> sound, Function<Unsound, T> unsound) {
      return unsound.apply(this);
    }
  }

  /** What was shown of the miner. */
  sealed interface Shown {
    /** The last leaf of his that was shown: his score, and whether it is paid. */
    ShareLeaf leaf();
  }

  /** A digest alone ties one leaf; whatever else the receipt says was not shown. */
  record LeafShown(ShareLeaf leaf) implements Shown {}

  /**
   * The leaves and the money.
   *
   * @param before his leaf before the payout, or at genesis
   * @param after his leaf after the payout; empty when the part is owed
   * @param amount what the round pays for the score, or would
   * @param paymentBox the box that holds it; empty when the part is owed
   */
  record OutcomeShown(
      TokenId round,
      ShareLeaf before,
      Optional<ShareLeaf> after,
      NanoErg amount,
      Optional<BoxId> paymentBox)
      implements Shown {
    @Override
    public ShareLeaf leaf() {
      return after.orElse(before);
    }
  }

  /** What the receipt is tied to. */
  sealed interface Anchor {}

  /** The trusted digest is the one in the share state box before or after the payout. */
  record KnownDigest(ReceiptPlace place, TreeDigest digest) implements Anchor {}

  /**
   * The transactions are on the chain; without a payout the last one is the genesis.
   *
   * @param genesis height of its block
   * @param last height of its block
   * @param confirmations how many blocks have come after that of the last one
   */
  record Confirmed(BlockHeight genesis, BlockHeight last, int confirmations) implements Anchor {}
}
