package org.leafpay.engine.plan;

/** A round that cannot be paid within the limits. */
public final class PlanException extends IllegalStateException {
  PlanException(String reason) {
    super(reason);
  }
}
