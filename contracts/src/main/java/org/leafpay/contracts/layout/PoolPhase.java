package org.leafpay.contracts.layout;

import java.util.Arrays;

/** What a selection pool waits for. */
public enum PoolPhase {
  /** Its owner may change the weights. */
  OPEN(0),
  /** The weights stand, the seed is not known yet. */
  LOCKED(1),
  /** The seed is known: members can be drawn. */
  SEEDED(2);

  private final long number;

  PoolPhase(long number) {
    this.number = number;
  }

  /** As the register has it. */
  public long number() {
    return number;
  }

  static PoolPhase of(String place, long number) {
    return Arrays.stream(values())
        .filter(phase -> phase.number == number)
        .findFirst()
        .orElseThrow(() -> new LayoutException(place, "no phase: " + number));
  }
}
