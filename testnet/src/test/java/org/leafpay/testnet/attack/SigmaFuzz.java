package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.testnet.devnet.sigma.Reduced;
import org.leafpay.testnet.devnet.sigma.ScriptReducer;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.Box;

/**
 * Tries mutants under sigma-state 4.0.5 and compares what it says with the oracle. Signatures are
 * neither made nor checked: whose a script wants is compared with who would sign.
 */
final class SigmaFuzz {
  static final Map<Signer, Bytes> KEYS =
      Map.of(Signer.OPERATOR, Lot.OPERATOR_KEY, Signer.STRANGER, Lot.STRANGER_KEY);

  private static final int MUTANTS_PER_ROUND = 250;

  private final ScriptReducer reducer = new ScriptReducer();
  private final RoundOracle oracle = new RoundOracle(KEYS);
  private final UnaryOperator<Scene> round;
  private final FuzzTally tally = new FuzzTally();

  /**
   * A fuzzer of rounds under other scripts.
   *
   * @param round what is done to a scene before sigma-state sees it; the oracle sees it as it was
   */
  SigmaFuzz(UnaryOperator<Scene> round) {
    this.round = round;
  }

  SigmaFuzz() {
    this(UnaryOperator.identity());
  }

  /** The mutants of one round; the seed gives the round and all of them. */
  void tryRound(RoundScripts scripts, long seed) {
    RandomRound base = RandomRound.of(scripts, new Random(seed));
    compare(new Mutant(seed, scripts, List.of("none"), base.honest()));
    for (int i = 1; i <= MUTANTS_PER_ROUND; i++) {
      compare(Mutant.of(base, seed + i));
    }
  }

  /** What came out so far. */
  FuzzTally tally() {
    return tally;
  }

  private void compare(Mutant mutant) {
    List<Integer> contracts = mutant.contracts();
    List<Boolean> want =
        contracts.stream().map(input -> oracle.accepts(mutant.scene(), input)).toList();
    Scene scene = round.apply(mutant.scene());
    List<Reduced> reduced = reducer.reduce(task(scene), contracts);
    List<Boolean> got = new ArrayList<>();
    for (int i = 0; i < contracts.size(); i++) {
      got.add(isSpendable(reduced.get(i), scene.inputs().get(contracts.get(i)).signer()));
    }
    tally.add(mutant, want, got, reduced);
  }

  private static boolean isSpendable(Reduced reduced, Signer signer) {
    if (reduced instanceof Reduced.NeedsKey needed) {
      return Optional.ofNullable(KEYS.get(signer)).equals(Optional.of(needed.publicKey()));
    }
    return reduced instanceof Reduced.Open;
  }

  private static ScriptReducer.Task task(Scene scene) {
    return new ScriptReducer.Task(
        scene.unsigned().bytesToSign(),
        scene.inputBoxes().stream().map(Box::bytes).toList(),
        scene.dataInputs().stream().map(Box::bytes).toList(),
        scene.height());
  }
}
