package org.leafpay.engine.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.engine.selection.PoolKeeper;
import org.leafpay.engine.selection.PoolTrail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code selection draw}, {@code seed} and {@code unlock}: the steps between two changes. */
abstract class SelectionStep implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SelectionOptions options = new SelectionOptions();

  private final InstantSource clock;

  SelectionStep(InstantSource clock) {
    this.clock = clock;
  }

  /** Does it. */
  abstract PoolTrail make(PoolKeeper keeper);

  /** What came of it, in a line. */
  abstract String told(PoolBox pool);

  @Override
  public Integer call() {
    PoolTrail trail = options.keep(clock, this::make);
    spec.commandLine().getOut().println(told(trail.position().state()));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private static String seeded(PoolBox pool) {
    PoolClock clock = pool.clock();
    return "Epoch %d is seeded by block %s: %s%nMembers have time until block %s; before another draw the pool has to be opened (selection unlock)"
        .formatted(
            clock.epoch(),
            clock.seedHeight(),
            pool.seed().orElseThrow(),
            clock.seedHeight().plus(clock.rhythm().ownerWindow()));
  }

  @Command(
      name = "draw",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Lock the weights, wait for the block that was named then, and put its seed into the pool.",
        "From then on everybody can compute who is drawn. Only the pool's owner may lock it."
      })
  static final class Draw extends SelectionStep {
    Draw(InstantSource clock) {
      super(clock);
    }

    @Override
    PoolTrail make(PoolKeeper keeper) {
      return keeper.draw();
    }

    @Override
    String told(PoolBox pool) {
      return seeded(pool);
    }
  }

  @Command(
      name = "seed",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Put the seed of a locked pool into it, when its owner does not: anybody may.",
        "The header of a block that was named before decides; nobody can choose."
      })
  static final class Seed extends SelectionStep {
    Seed(InstantSource clock) {
      super(clock);
    }

    @Override
    PoolTrail make(PoolKeeper keeper) {
      return keeper.seed();
    }

    @Override
    String told(PoolBox pool) {
      return seeded(pool);
    }
  }

  @Command(
      name = "unlock",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Open a pool for changes again; its seed is gone then.",
        "Its owner may when members have had their time, anybody after the timeout."
      })
  static final class Unlock extends SelectionStep {
    Unlock(InstantSource clock) {
      super(clock);
    }

    @Override
    PoolTrail make(PoolKeeper keeper) {
      return keeper.unlock();
    }

    @Override
    String told(PoolBox pool) {
      return "The pool is open after %s".formatted(Counted.of(pool.clock().epoch(), "epoch"));
    }
  }
}
