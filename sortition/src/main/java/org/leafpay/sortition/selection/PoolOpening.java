package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.contracts.layout.SelectionLayout;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Makes a pool of nobody: the tree of every pool begins empty and is changed by the script alone,
 * so that no malformed one can be put under it.
 *
 * @param divisor what a stake or score is divided by for a weight
 * @param ownerKey who changes and locks the pool: 33 bytes, compressed
 * @param value what the box holds for ever
 */
public record PoolOpening(PoolRhythm rhythm, long divisor, Bytes ownerKey, NanoErg value) {
  /** So many blocks at least lie between a lock and its seed, or the last miner sees it coming. */
  public static final int SEED_DELAY_MIN = 10;

  /** Headers of longer ago do not fit into a transaction; a pool opens before that. */
  public static final int TIMEOUT_MAX = 400;

  public PoolOpening {
    requireUsable(rhythm);
  }

  /** The transaction; its first funding box names the pool's NFT. */
  public PoolStep step(PoolFunds funds, BlockHeight tip) {
    BlockHeight height = PoolFunds.creationHeight(funds.boxes(), tip);
    TokenId nft = new TokenId(funds.boxes().get(0).id().hash());
    PoolBox pool =
        new PoolBox(
            nft,
            SelectionTree.empty(divisor).weights(),
            PoolClock.first(rhythm),
            Optional.empty(),
            ownerKey,
            value);
    List<BoxCandidate> outputs = new ArrayList<>(List.of(pool.candidate(height)));
    outputs.addAll(funds.outputs(value, height));
    List<UnsignedInput> inputs = funds.boxes().stream().map(UnsignedInput::of).toList();
    return new PoolStep(UnsignedTransaction.of(inputs, outputs), funds.boxes(), List.of());
  }

  /**
   * The pool that a transaction opens. Whoever relies on a pool calls this with the transaction
   * that minted its NFT, and follows it from there.
   *
   * @throws SelectionException when it opens none, or one that is not empty, or mints more
   */
  public static PoolPosition openedBy(UnsignedTransaction transaction) {
    TokenId nft = new TokenId(transaction.inputs().get(0).boxId().hash());
    Box box = transaction.outputBoxes().get(SelectionLayout.POOL_AT);
    PoolBox state = PoolPosition.read(box);
    long units =
        transaction.outputs().stream()
            .flatMap(output -> output.tokens().stream())
            .filter(token -> token.id().equals(nft))
            .mapToLong(TokenAmount::amount)
            .sum();
    SelectionException.require(
        state.nft().equals(nft) && units == 1, () -> "%d units of %s".formatted(units, nft));
    PoolClock clock = state.clock();
    SelectionException.require(
        clock.equals(PoolClock.first(clock.rhythm())),
        () -> "the pool does not begin open: %s".formatted(clock));
    requireUsable(clock.rhythm());
    return PoolPosition.of(box, SelectionTree.empty(state.weights().counts().divisor()));
  }

  private static void requireUsable(PoolRhythm rhythm) {
    SelectionException.require(
        rhythm.seedDelay() >= SEED_DELAY_MIN,
        () ->
            "a seed comes %d blocks after the lock at least, not %d"
                .formatted(SEED_DELAY_MIN, rhythm.seedDelay()));
    SelectionException.require(
        rhythm.timeout() <= TIMEOUT_MAX && rhythm.ownerWindow() < rhythm.timeout(),
        () ->
            "a timeout is longer than the owner's window of %d and at most %d, not %d"
                .formatted(rhythm.ownerWindow(), TIMEOUT_MAX, rhythm.timeout()));
  }
}
