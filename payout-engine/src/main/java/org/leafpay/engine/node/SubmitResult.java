package org.leafpay.engine.node;

import org.leafpay.types.TxId;

/** What became of a transaction that was sent. Only the chain says whether it will be mined. */
public sealed interface SubmitResult {

  /** The node holds it, and has passed it on. */
  record Accepted(TxId id) implements SubmitResult {}

  /** The node held it already: the same as accepted. */
  record AlreadyKnown(TxId id) implements SubmitResult {}

  /** A pending transaction spends one of the boxes, at a fee that is not lower. */
  record Conflict(TxId id) implements SubmitResult {}

  /**
   * A box is not there: spent by a block, never made, or this very transaction is mined.
   *
   * @param detail the node's words, with the places of the inputs
   */
  record MissingInputs(TxId id, String detail) implements SubmitResult {}

  /** The node does not want it, and sending it again will not help. */
  record Refused(TxId id, String detail) implements SubmitResult {}

  /** No answer that can be believed: it may have been accepted. Ask the chain. */
  record Unreachable(TxId id, String reason) implements SubmitResult {}

  /** The transaction that was sent. */
  TxId id();

  /** Whether the node has it now. */
  default boolean isTaken() {
    return this instanceof Accepted || this instanceof AlreadyKnown;
  }

  /** What became of it, in a few words for people. */
  default String text() {
    if (isTaken()) {
      return "sent";
    }
    if (this instanceof Unreachable unreachable) {
      return "no clear answer (" + unreachable.reason() + ")";
    }
    if (this instanceof Refused refused) {
      return "refused by the node: " + refused.detail();
    }
    return this instanceof Conflict
        ? "a pending transaction spends the same box"
        : "an input is not there";
  }
}
