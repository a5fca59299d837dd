package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.testnet.verify.IndependentVerifiers;

/**
 * Honest transactions of rounds by lot, changed by lot, against an oracle written from the
 * specification. {@code -Dleafpay.soak=N} tries N times as many; {@code -Dleafpay.fuzz.seed=S}
 * tries others. A failure prints layout and seed of each mutant: {@code
 * Mutant.of(RandomRound.of(layout, new Random(round)), mutant)}, where the round's seed is the
 * mutant's rounded down to thousands.
 */
class MutationFuzzTest {
  private static final Path VERIFIERS = Path.of("verifiers");
  private static final int SOAK = Integer.getInteger("leafpay.soak", 1);
  private static final long SEED = Long.getLong("leafpay.fuzz.seed", 1) * 1_000_000_000L;
  private static final int LAYOUTS = RoundScripts.values().length;

  /** In each layout. */
  private static final int ROUNDS = 400 / LAYOUTS * SOAK;

  private static final int MUTANTS_MIN = 100_000 / LAYOUTS * SOAK;
  private static final int SAMPLE = 2_000 / LAYOUTS * SOAK;
  private static final int ROUND_STEP = 1_000;
  private static final int WEAKENED_ROUNDS_MAX = 100;

  static boolean installed() {
    return Files.exists(VERIFIERS.resolve("node_modules/ergo-lib-wasm-nodejs"));
  }

  static List<Condition> someConditions() {
    return Condition.all().stream()
        .filter(
            condition ->
                condition
                    .text()
                    .matches("(old|pays|drawn|next.R4|rest.tok|n >|args|leaves|order).*"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  void sigmaStateDecidesEveryMutantAsTheSpecificationDoes(RoundScripts scripts)
      throws InterruptedException, ExecutionException {
    FuzzTally tally = new FuzzTally();
    AtomicLong next = new AtomicLong();
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<FuzzTally>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        parts.add(workers.submit(() -> tryRounds(scripts, next)));
      }
      for (Future<FuzzTally> part : parts) {
        tally.add(part.get());
      }
    } finally {
      workers.shutdownNow();
    }
    assertThat(tally.disagreements()).as(tally.toString()).isEmpty();
    assertThat(tally.accepted() + tally.refused()).isGreaterThanOrEqualTo(MUTANTS_MIN);
    assertThat(tally.accepted()).as(tally.toString()).isGreaterThan(MUTANTS_MIN / 5);
    assertThat(tally.refused()).as(tally.toString()).isGreaterThan(MUTANTS_MIN / 3);
    assertThat(Mutation.all(scripts))
        .allSatisfy(
            mutation ->
                assertThat(tally.seen(mutation.name()))
                    .as(mutation.name())
                    .isGreaterThan(MUTANTS_MIN / 100));
  }

  private static FuzzTally tryRounds(RoundScripts scripts, AtomicLong next) {
    SigmaFuzz fuzz = new SigmaFuzz();
    for (long round = next.getAndIncrement(); round < ROUNDS; round = next.getAndIncrement()) {
      fuzz.tryRound(scripts, SEED + round * ROUND_STEP);
    }
    return fuzz.tally();
  }

  /** The fuzzer would notice: under a weakened script it finds mutants that get through. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("someConditions")
  void aScriptWithoutAConditionIsNoticed(Condition condition) {
    WeakenedScripts weakened = WeakenedScripts.without(condition);
    SigmaFuzz fuzz = new SigmaFuzz(weakened::in);
    for (int i = 0; i < WEAKENED_ROUNDS_MAX && fuzz.tally().disagreements().isEmpty(); i++) {
      fuzz.tryRound(condition.scripts(), SEED + (long) i * ROUND_STEP);
    }
    assertThat(fuzz.tally().disagreements()).as(condition.toString()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  @EnabledIf("installed")
  void theIndependentVerifiersDecideASampleAsTheSpecificationDoes(RoundScripts scripts) {
    try (IndependentVerifiers verifiers = IndependentVerifiers.in(VERIFIERS)) {
      VerifierFuzz fuzz = new VerifierFuzz(verifiers);
      long round = SEED + (long) ROUNDS * ROUND_STEP;
      for (int tried = 0; tried < SAMPLE; round += ROUND_STEP) {
        RandomRound base = RandomRound.of(scripts, new Random(round));
        for (int i = 1; i <= 10; i++) {
          tried += fuzz.tryMutant(Mutant.of(base, round + i)) ? 1 : 0;
        }
      }
      FuzzTally tally = fuzz.tally();
      assertThat(tally.disagreements()).as(tally.toString()).isEmpty();
      assertThat(tally.accepted()).as(tally.toString()).isGreaterThan(SAMPLE / 5);
      assertThat(tally.refused()).as(tally.toString()).isGreaterThan(SAMPLE / 4);
    }
  }

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  void aSeedGivesTheSameMutantAgain(RoundScripts scripts) {
    RandomRound base = RandomRound.of(scripts, new Random(SEED));
    assertThat(RandomRound.of(scripts, new Random(SEED)).honest()).isEqualTo(base.honest());
    assertThat(Mutant.of(base, SEED + 7)).isEqualTo(Mutant.of(base, SEED + 7));
  }
}
