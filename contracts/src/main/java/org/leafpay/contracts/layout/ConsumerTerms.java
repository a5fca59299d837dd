package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.contracts.script.PoolScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;

/** What draws of a selection pool decide about, and until when. */
public sealed interface ConsumerTerms {
  /** The pool's epoch whose seed counts. */
  long epoch();

  /** Behind this height the fallback key alone has the box. */
  BlockHeight deadline();

  /** What guards such a box. */
  PoolScript script();

  /** As the register has them. */
  Bytes constant();

  /**
   * One member is paid.
   *
   * @param draw which number of the seed decides
   * @param budget most that may be taken for the miner fee and whoever takes the trouble
   */
  record Payee(long epoch, long draw, NanoErg budget, BlockHeight deadline)
      implements ConsumerTerms {
    public Payee {
      if (draw < 0) {
        throw new IllegalArgumentException("draws are counted from 0, got " + draw);
      }
    }

    @Override
    public PoolScript script() {
      return PoolScript.DRAWN_PAYEE;
    }

    @Override
    public Bytes constant() {
      return ChainConstant.ofLongs(List.of(epoch, draw, budget.value(), (long) deadline.value()));
    }
  }

  /**
   * Several members decide together.
   *
   * @param draws the numbers 0 to below it of the seed; who is drawn twice counts once
   * @param threshold so many of the drawn must sign
   */
  record Committee(long epoch, int draws, int threshold, BlockHeight deadline)
      implements ConsumerTerms {
    /** A shown member names his draw with twenty bits. */
    public static final int DRAWS_MAX = (1 << 20) - 1;

    public Committee {
      if (threshold < 1 || draws < threshold || draws > DRAWS_MAX) {
        throw new IllegalArgumentException(threshold + " of " + draws + " draws");
      }
    }

    @Override
    public PoolScript script() {
      return PoolScript.COMMITTEE;
    }

    @Override
    public Bytes constant() {
      return ChainConstant.ofLongs(
          List.of(epoch, (long) draws, (long) threshold, (long) deadline.value()));
    }
  }

  /**
   * Reads the register of a box that {@code script} guards.
   *
   * @throws LayoutException when it does not hold such terms
   */
  static ConsumerTerms read(PoolScript script, Bytes constant) {
    String place = "R4 of a box for who is drawn";
    List<Long> numbers = ChainConstant.readLongs(place, constant);
    if (numbers.size() != SelectionLayout.TERMS_COUNT) {
      throw new LayoutException(place, "want four numbers, got " + numbers.size());
    }
    long epoch = numbers.get(SelectionLayout.OF_EPOCH);
    try {
      BlockHeight deadline = BlockHeight.of(Math.toIntExact(numbers.get(SelectionLayout.DEADLINE)));
      return switch (script) {
        case DRAWN_PAYEE ->
            new Payee(
                epoch,
                numbers.get(SelectionLayout.DRAW),
                NanoErg.of(numbers.get(SelectionLayout.PAYEE_BUDGET)),
                deadline);
        case COMMITTEE ->
            new Committee(
                epoch,
                Math.toIntExact(numbers.get(SelectionLayout.DRAWS)),
                Math.toIntExact(numbers.get(SelectionLayout.THRESHOLD)),
                deadline);
      };
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new LayoutException(place, String.valueOf(e.getMessage()));
    }
  }
}
