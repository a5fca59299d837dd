package org.leafpay.engine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.leafpay.engine.witness.CommitteeClerk;
import org.leafpay.engine.witness.ReleaseOutcome;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code witness release}: brings commitments and answers together. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Ask the members whose commitments are there, join their answers, send the transaction.",
      "It takes no key, so that anybody can do it. Each call does what can be done now."
    },
    footer = {"", "Exit codes: 0 released, 1 failed, 2 wrong options, 4 not yet."})
final class WitnessReleaseCommand implements Callable<Integer> {
  @Mixin private WitnessRounds rounds = new WitnessRounds();

  @Option(
      names = "--anew",
      description = "ask others instead of those who have not answered, or answered wrong")
  private boolean anew;

  @Override
  public Integer call() {
    return rounds.each(
        node -> {
          CommitteeClerk clerk = new CommitteeClerk(node);
          return round -> new Told(round.document().network()).of(clerk.release(round, anew));
        });
  }

  /** An outcome in words, with addresses of a network. */
  private record Told(Network network) {
    WitnessRounds.Told of(ReleaseOutcome outcome) {
      if (outcome instanceof ReleaseOutcome.Done done) {
        return done.released()
            ? new WitnessRounds.Told("released by " + done.by(), ExitCode.OK)
            : new WitnessRounds.Told("taken back by " + done.by(), ExitCode.FAILED);
      }
      if (outcome instanceof ReleaseOutcome.Late) {
        return new WitnessRounds.Told("too late: the committee's time is over", ExitCode.FAILED);
      }
      if (outcome instanceof ReleaseOutcome.Spoiled spoiled) {
        return new WitnessRounds.Told(
            "nothing was sent: wrong answer of "
                + addresses(spoiled.keys())
                + "; --anew asks others",
            ExitCode.FAILED);
      }
      if (outcome instanceof ReleaseOutcome.Sent sent) {
        return sent.result().isTaken()
            ? pending("sent " + sent.id())
            : new WitnessRounds.Told(
                "%s was not taken: %s".formatted(sent.id(), sent.result()), ExitCode.FAILED);
      }
      return pending(waiting(outcome));
    }

    private String waiting(ReleaseOutcome outcome) {
      if (outcome instanceof ReleaseOutcome.TooFew few) {
        return "%s there that can be used, %d are needed"
            .formatted(Counted.of(few.got(), "commitment"), few.want());
      }
      if (outcome instanceof ReleaseOutcome.Asked asked) {
        return "asked " + addresses(asked.keys());
      }
      if (outcome instanceof ReleaseOutcome.Waiting waiting) {
        return "no answer yet of " + addresses(waiting.keys()) + "; --anew asks others";
      }
      return "not yet: " + ((ReleaseOutcome.Early) outcome).reason();
    }

    private static WitnessRounds.Told pending(String text) {
      return new WitnessRounds.Told(text, ExitCode.PENDING);
    }

    /** Members as people know them. */
    private String addresses(List<Bytes> keys) {
      return keys.stream()
          .map(key -> ErgoAddress.of(PropositionBytes.payToPublicKey(key), network).text())
          .collect(Collectors.joining(", "));
    }
  }
}
