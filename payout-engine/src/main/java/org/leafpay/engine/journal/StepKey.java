package org.leafpay.engine.journal;

/** The place of a step: its round, and its number in it, from 0 in the order of sending. */
public record StepKey(long round, int sequence) {
  public StepKey {
    if (round < 1 || sequence < 0) {
      throw new IllegalArgumentException("no step " + sequence + " of round " + round);
    }
  }

  @Override
  public String toString() {
    return "step " + sequence + " of round " + round;
  }
}
