package org.leafpay.engine.cli;

import static org.leafpay.engine.selection.OpeningTerms.USUAL_RHYTHM;

import java.util.Optional;
import org.leafpay.contracts.layout.PoolRhythm;
import picocli.CommandLine.Option;

/** The delays that a new pool has for ever, as options. */
final class RhythmOptions {
  @Option(
      names = "--seed-delay",
      paramLabel = "BLOCKS",
      description = "from a lock to the block that gives the seed, at least 10 (10)",
      converter = OptionValues.BlockCount.class)
  private Optional<Integer> seedDelay = Optional.empty();

  @Option(
      names = "--owner-window",
      paramLabel = "BLOCKS",
      description = "so long behind that block members have time (240)",
      converter = OptionValues.BlockCount.class)
  private Optional<Integer> ownerWindow = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "BLOCKS",
      description = "so long behind it anybody may open the pool, at most 400 (400)",
      converter = OptionValues.BlockCount.class)
  private Optional<Integer> timeout = Optional.empty();

  /** Empty when none of them was said. */
  Optional<PoolRhythm> rhythm() {
    return seedDelay.isEmpty() && ownerWindow.isEmpty() && timeout.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PoolRhythm(
                seedDelay.orElse(USUAL_RHYTHM.seedDelay()),
                ownerWindow.orElse(USUAL_RHYTHM.ownerWindow()),
                timeout.orElse(USUAL_RHYTHM.timeout())));
  }
}
