package org.leafpay.testnet.rig;

import java.util.ArrayList;
import java.util.List;

/** Counts what a service does to the world outside, and kills it at one of these moments. */
final class Crash {
  private final int at;
  private final List<String> effects = new ArrayList<>();

  private Crash(int at) {
    this.at = at;
  }

  /** Dies at effect number {@code at}, from one. */
  static Crash at(int at) {
    return new Crash(at);
  }

  static Crash never() {
    return new Crash(Integer.MAX_VALUE);
  }

  /** One moment at which a process can die. */
  void pass(String effect) {
    effects.add(effect);
    if (effects.size() == at) {
      throw new SimulatedCrash(effect);
    }
  }

  List<String> effects() {
    return effects;
  }
}
