package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.leafpay.contracts.layout.RoundScripts;

/**
 * An honest transaction of a round by lot, changed one to three times by lot.
 *
 * @param seed gives all of it again
 * @param scripts of the round
 */
record Mutant(long seed, RoundScripts scripts, List<String> mutations, Scene scene) {
  private static final int MUTATIONS_MAX = 3;

  /** The mutant of {@code round} that {@code seed} gives. */
  static Mutant of(RandomRound round, long seed) {
    Random random = new Random(seed);
    List<String> mutations = new ArrayList<>();
    Scene scene = round.honest();
    // One change is what finds most; several show what changes do together.
    int count = Math.max(1, random.nextInt(MUTATIONS_MAX + 2) - 1);
    for (int i = 0; i < count; i++) {
      Mutation mutation = Mutation.any(round.scripts(), random);
      scene = mutation.deed().apply(scene, round, random);
      mutations.add(mutation.name());
    }
    return new Mutant(seed, round.scripts(), mutations, scene);
  }

  /** Places of the inputs that our scripts guard. */
  List<Integer> contracts() {
    return IntStream.range(0, scene.inputs().size()).filter(this::isContract).boxed().toList();
  }

  private boolean isContract(int input) {
    return RoundScripts.all().stream()
        .anyMatch(script -> script.proposition().equals(scene.inputs().get(input).box().script()));
  }
}
