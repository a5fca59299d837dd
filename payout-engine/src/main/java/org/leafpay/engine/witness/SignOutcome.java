package org.leafpay.engine.witness;

import org.leafpay.types.Hash32;
import org.leafpay.types.TxId;

/** What a member's program did about a round. */
public sealed interface SignOutcome {
  /** He shows a commitment; the request comes when enough members do. */
  record Committed() implements SignOutcome {}

  /** He has answered a request, and shows his next commitment. */
  record Answered(Hash32 request) implements SignOutcome {}

  /** He is not in the committee. */
  record NotDrawn() implements SignOutcome {}

  /** It is too early. */
  record Early(String reason) implements SignOutcome {}

  /** He does not take part in it: the round or the request is wrong. */
  record Refused(String reason) implements SignOutcome {}

  /** It is too late for the committee. */
  record Late() implements SignOutcome {}

  /** The fee is released, or taken back. */
  record Done(TxId by) implements SignOutcome {}
}
