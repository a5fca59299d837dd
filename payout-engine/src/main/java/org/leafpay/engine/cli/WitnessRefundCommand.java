package org.leafpay.engine.cli;

import java.util.concurrent.Callable;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.witness.CommitteeRefund;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code witness refund}: the fallback key takes what nobody released in time. */
@Command(
    name = "refund",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Take to the fallback address what no committee has released by its deadline.",
    footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong options, 4 not yet."})
final class WitnessRefundCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WitnessRounds rounds = new WitnessRounds();
  @Mixin private KeyOptions keys = new KeyOptions();

  @Override
  public Integer call() {
    OperatorKey key =
        keys.open()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "refund needs --keystore: the fallback key"));
    return rounds.each(
        node -> {
          CommitteeRefund refund = new CommitteeRefund(node, key);
          return round -> told(refund.refund(round));
        });
  }

  private static WitnessRounds.Told told(CommitteeRefund.Outcome outcome) {
    if (outcome instanceof CommitteeRefund.Outcome.Done done) {
      String how = done.released() ? "released to the operator by " : "taken back by ";
      return new WitnessRounds.Told(how + done.by(), ExitCode.OK);
    }
    if (outcome instanceof CommitteeRefund.Outcome.Sent sent) {
      return sent.result().isTaken()
          ? new WitnessRounds.Told("sent " + sent.id(), ExitCode.PENDING)
          : new WitnessRounds.Told(
              "%s was not taken: %s".formatted(sent.id(), sent.result()), ExitCode.FAILED);
    }
    String reason = ((CommitteeRefund.Outcome.Early) outcome).reason();
    return new WitnessRounds.Told("not yet: " + reason, ExitCode.PENDING);
  }
}
