package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.avl.ProofTooLargeException;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/**
 * Packs changes into as few transactions as they take, each spending what the one before makes: the
 * pool's box and the change of the fee.
 */
public final class ChangePlanner {
  private static final int FIRST_TRY = 256;
  private static final int FIRST_GROWTH = 1;
  private static final int NEXT_GROWTH = 16;

  private final ChangeLimits limits;
  private final NanoErg fee;
  private final BlockHeight tip;

  /**
   * @param fee of each transaction
   */
  public ChangePlanner(ChangeLimits limits, NanoErg fee, BlockHeight tip) {
    this.limits = limits;
    this.fee = fee;
    this.tip = tip;
  }

  /**
   * The chain of transactions that makes {@code changes} in their order.
   *
   * @param funding boxes of whoever pays the fees; the first transaction spends them all
   * @throws SelectionException when a change cannot be made, or the boxes hold too little
   */
  public List<PoolChange> plan(PoolPosition at, List<WeightChange> changes, List<Box> funding) {
    List<PoolChange> out = new ArrayList<>();
    PoolPosition position = at;
    PoolFunds funds = new PoolFunds(funding, fee);
    int done = 0;
    Guess guess = new Guess(FIRST_TRY, FIRST_GROWTH);
    while (done < changes.size()) {
      List<WeightChange> rest = changes.subList(done, changes.size());
      Packed packed = largest(position, rest, funds, guess);
      out.add(packed.change);
      position = packed.change.next();
      done += packed.count;
      guess = new Guess(packed.count, NEXT_GROWTH);
      if (done < changes.size()) {
        funds = new PoolFunds(List.of(feeChange(packed.change)), fee);
      }
    }
    return out;
  }

  /** The first {@code count} changes of some, in one transaction. */
  public record Packed(int count, PoolChange change) {}

  /**
   * As many of the first changes as fit into one transaction, but for a last percent.
   *
   * @throws SelectionException when not a single one fits
   */
  public Packed first(PoolPosition at, List<WeightChange> changes, List<Box> funding) {
    return largest(at, changes, new PoolFunds(funding, fee), new Guess(FIRST_TRY, FIRST_GROWTH));
  }

  /** How many changes may fit; while they do, a part more of them is tried: 1 doubles. */
  private record Guess(int count, int growth) {
    int after(int fits) {
      return fits + Math.max(1, fits / growth);
    }
  }

  /** Takes more while it fits, then halves the difference to what does not. */
  private Packed largest(PoolPosition at, List<WeightChange> rest, PoolFunds funds, Guess guess) {
    Optional<Packed> best = Optional.empty();
    int fits = 0;
    int tooMany = rest.size() + 1;
    int count = Math.min(guess.count, rest.size());
    while (fits + 1 < tooMany && !isCloseEnough(fits, tooMany)) {
      Optional<Packed> attempt = attempt(at, rest.subList(0, count), funds);
      if (attempt.isPresent()) {
        best = attempt;
        fits = count;
      } else {
        tooMany = count;
      }
      boolean bounded = tooMany <= rest.size();
      count = bounded ? (fits + tooMany) / 2 : Math.min(guess.after(fits), rest.size());
    }
    return best.orElseThrow(() -> new SelectionException("not a single change fits"));
  }

  /** Each try takes as long as the proofs do; a last percent is not worth ten of them. */
  private static boolean isCloseEnough(int fits, int tooMany) {
    return fits > 0 && tooMany - fits - 1 <= fits / 64;
  }

  private Optional<Packed> attempt(PoolPosition at, List<WeightChange> changes, PoolFunds funds) {
    try {
      PoolChange change = PoolChange.of(at, changes, funds, tip);
      return limits.allow(change)
          ? Optional.of(new Packed(changes.size(), change))
          : Optional.empty();
    } catch (ProofTooLargeException | LayoutException e) {
      return Optional.empty();
    }
  }

  private static Box feeChange(PoolChange change) {
    List<Box> boxes = change.step().transaction().outputBoxes();
    SelectionException.require(boxes.size() == 3, () -> "nothing is left for the next fee");
    return boxes.get(2);
  }
}
