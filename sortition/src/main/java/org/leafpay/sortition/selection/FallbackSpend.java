package org.leafpay.sortition.selection;

import java.util.Collections;
import java.util.List;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Takes back what has waited for a draw until its deadline. The fallback key signs it.
 *
 * <p>The script looks at the pool before it looks at the height, so that it still has to be told of
 * a member whom it can find: of one who does not fit the terms, or it would want his signature too.
 */
public final class FallbackSpend {
  private FallbackSpend() {}

  /**
   * The transaction.
   *
   * @param pool in any phase and any epoch, with somebody in it
   * @throws SelectionException before the deadline, or when the box is none that waits
   */
  public static PoolStep of(Box box, PoolPosition pool, Refund refund, BlockHeight tip) {
    ConsumerBox state = read(box);
    BlockHeight deadline = state.terms().deadline();
    SelectionException.require(
        tip.compareTo(deadline) >= 0,
        () -> "the box waits until %s, the chain is at %s".formatted(deadline, tip));
    SelectionException.require(
        pool.tree().counts().operators() > 0, () -> "nobody is in the pool to be shown");
    Member anybody = pool.tree().pick(0);
    DrawnWitness witness =
        new DrawnWitness(
            List.of(number(state.terms(), anybody)),
            pool.tree().prove(List.of(anybody.position())).bytes(),
            keys(state));
    BlockHeight height = PoolFunds.creationHeight(List.of(box), tip);
    return new PoolStep(
        new UnsignedTransaction(
            List.of(new UnsignedInput(box.id(), witness.extension())),
            List.of(pool.box().id()),
            List.of(
                BoxCandidate.payment(state.value().minus(refund.fee()), refund.script(), height),
                BoxCandidate.payment(refund.fee(), ChainScript.minerFee(), height))),
        List.of(box),
        List.of(pool.box()));
  }

  /**
   * Where the money goes.
   *
   * @param script not that of a member, if one member was to be paid
   * @param fee what the miner of the block gets
   */
  public record Refund(PropositionBytes script, NanoErg fee) {}

  /** A committee is told of a draw behind the last, which is nobody's. */
  private static long number(ConsumerTerms terms, Member anybody) {
    return terms instanceof ConsumerTerms.Committee committee
        ? DrawnWitness.shown(anybody.position(), committee.draws())
        : anybody.position();
  }

  /** A committee is told of as many keys as must sign, or one interpreter stops; any will do. */
  private static List<Bytes> keys(ConsumerBox state) {
    return state.terms() instanceof ConsumerTerms.Committee committee
        ? Collections.nCopies(committee.threshold(), state.fallbackKey())
        : List.of();
  }

  private static ConsumerBox read(Box box) {
    try {
      return ConsumerBox.read(box.candidate());
    } catch (LayoutException e) {
      throw new SelectionException(String.valueOf(e.getMessage()));
    }
  }
}
