package org.leafpay.engine.journal;

import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;

/**
 * How far a transaction is.
 *
 * <pre>
 *   PLANNED -> SENT -> CONFIRMED
 *      |         |        |  a reorganisation dropped its block: SENT, or CONFIRMED in another
 *      +---------+-> REPLACED -> SENT, CONFIRMED: the chain took it all the same
 * </pre>
 *
 * What the chain shows may be written down from every status; nothing becomes PLANNED again.
 */
public sealed interface StepStatus {
  StepStatus PLANNED = new Planned();
  StepStatus SENT = new Sent();
  StepStatus REPLACED = new Replaced();

  /** Made and signed; not sent as far as is known. */
  record Planned() implements StepStatus {
    @Override
    public String word() {
      return "PLANNED";
    }

    @Override
    public boolean mayBecome(StepStatus next) {
      return true;
    }

    @Override
    public boolean isPending() {
      return true;
    }
  }

  /** About to be sent, or sent; a node may have it. */
  record Sent() implements StepStatus {
    @Override
    public String word() {
      return "SENT";
    }

    @Override
    public boolean mayBecome(StepStatus next) {
      return !(next instanceof Planned);
    }

    @Override
    public boolean isPending() {
      return true;
    }
  }

  /** In a block of the best chain. */
  record Confirmed(BlockHeight height, HeaderId block) implements StepStatus {
    @Override
    public String word() {
      return "CONFIRMED";
    }

    @Override
    public boolean mayBecome(StepStatus next) {
      return next instanceof Sent || next instanceof Confirmed;
    }

    @Override
    public boolean isPending() {
      return false;
    }
  }

  /** Another step does its work; it must not be sent again. A block may still come with it. */
  record Replaced() implements StepStatus {
    @Override
    public String word() {
      return "REPLACED";
    }

    @Override
    public boolean mayBecome(StepStatus next) {
      return !(next instanceof Planned);
    }

    @Override
    public boolean isPending() {
      return false;
    }
  }

  /** As the journal writes it. */
  String word();

  /** Whether a step may go from here to {@code next}; staying is always allowed. */
  boolean mayBecome(StepStatus next);

  /** Whether it may be on its way: made or sent, not known to be in a block. */
  boolean isPending();
}
