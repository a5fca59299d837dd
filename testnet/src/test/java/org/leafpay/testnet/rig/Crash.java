package org.leafpay.testnet.rig;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Counts what a service does to the world outside, and kills it at one of these moments. */
final class Crash {
  static final String AFTER_SENDING = "after sending";

  private final Predicate<List<String>> end;
  private final List<String> effects = new ArrayList<>();

  private Crash(Predicate<List<String>> end) {
    this.end = end;
  }

  /** Dies at effect number {@code at}, from one. */
  static Crash at(int at) {
    return new Crash(effects -> effects.size() == at);
  }

  /** Dies when the node has so many transactions. */
  static Crash afterSending(int transactions) {
    return new Crash(effects -> Collections.frequency(effects, AFTER_SENDING) == transactions);
  }

  /** Dies at the first effect of this name. */
  static Crash atFirst(String effect) {
    return new Crash(effects -> effects.contains(effect));
  }

  static Crash never() {
    return new Crash(effects -> false);
  }

  /** One moment at which a process can die. */
  void pass(String effect) {
    effects.add(effect);
    if (end.test(effects)) {
      throw new SimulatedCrash(effect);
    }
  }

  List<String> effects() {
    return effects;
  }
}
