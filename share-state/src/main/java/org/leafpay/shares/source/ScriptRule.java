package org.leafpay.shares.source;

import java.util.Optional;
import org.leafpay.types.PropositionBytes;

/**
 * Which scripts can be paid to. An address may hold any bytes as its script; a transaction with an
 * output that the network cannot read, or that is larger than a box may be, is refused as a whole,
 * and every other miner in it would go unpaid.
 */
@FunctionalInterface
public interface ScriptRule {
  /** Takes every script: for readers that pay nobody. */
  ScriptRule ANY = script -> Optional.empty();

  /** Why nobody can be paid under {@code script}; empty when it is fine. */
  Optional<RejectionReason> problem(PropositionBytes script);
}
