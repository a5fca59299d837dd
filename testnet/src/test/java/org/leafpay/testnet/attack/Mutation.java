package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One structural change by lot.
 *
 * @param name for the record of a failure
 */
record Mutation(String name, Deed deed) {
  /** Changes a scene, or leaves it where the change does not apply. */
  @FunctionalInterface
  interface Deed {
    Scene apply(Scene scene, RandomRound round, Random random);
  }

  private static final List<Mutation> ALL =
      Stream.of(
              BoxMutations.all(),
              RegisterMutations.all(),
              ShapeMutations.all(),
              WitnessMutations.all(),
              HarmlessMutations.all())
          .flatMap(List::stream)
          .toList();

  static List<Mutation> all() {
    return ALL;
  }

  static Mutation any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  @Override
  public String toString() {
    return name;
  }
}
