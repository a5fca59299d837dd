package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.RoundScripts;

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

  private static final List<Mutation> WITH_BATCHES =
      Stream.concat(ALL.stream(), PairMutations.all().stream()).toList();

  /** Those that a transaction of a round with these scripts can have. */
  static List<Mutation> all(RoundScripts scripts) {
    return scripts == RoundScripts.BATCH ? WITH_BATCHES : ALL;
  }

  static Mutation any(RoundScripts scripts, Random random) {
    return Lot.of(all(scripts), random);
  }

  @Override
  public String toString() {
    return name;
  }
}
