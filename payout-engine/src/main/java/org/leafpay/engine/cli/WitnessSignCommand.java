package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.witness.CommitteeMember;
import org.leafpay.engine.witness.OneTimeBook;
import org.leafpay.engine.witness.SignOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code witness sign}: a member looks at rounds, and signs when nothing is wrong. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Look at the rounds for which your key is drawn, and sign if nothing is wrong.",
      "It takes two calls: the first shows a commitment, the second answers the request that is"
          + " made of all commitments. What others have to see is written into the rounds' folders."
    },
    footer = {
      "",
      "Never put an old copy of the commitments' folder back: answering twice gives the key away.",
      "Exit codes: 0 signed or nothing to do, 1 failed or refused, 2 wrong options, 4 not yet."
    })
final class WitnessSignCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WitnessRounds rounds = new WitnessRounds();
  @Mixin private KeyOptions keys = new KeyOptions();

  @Option(
      names = "--commitments",
      paramLabel = "DIR",
      description = "where one-time secrets are kept (FOLDER-witness beside the keystore's FOLDER)")
  private Optional<Path> commitments = Optional.empty();

  @Option(
      names = "--confirmations",
      paramLabel = "N",
      description = "blocks on top of a round's end that make it final (${DEFAULT-VALUE})",
      converter = OptionValues.Blocks.class,
      defaultValue = "10")
  private int confirmations = 10;

  private final SecureRandom random;

  WitnessSignCommand(SecureRandom random) {
    this.random = random;
  }

  @Override
  public Integer call() {
    OperatorKey key =
        keys.open()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "sign needs --keystore: the key that is drawn"));
    Path folder = commitments.orElseGet(() -> OneTimeBook.folderOf(keys.keystore.orElseThrow()));
    try (OneTimeBook book = OneTimeBook.open(folder, random)) {
      return rounds.each(
          node -> {
            CommitteeMember member = new CommitteeMember(node, key, book, confirmations);
            return round -> told(member.sign(round));
          });
    }
  }

  private static WitnessRounds.Told told(SignOutcome outcome) {
    if (outcome instanceof SignOutcome.Committed) {
      return pending(
          "nothing is wrong; your commitment is there, run this again when you are asked");
    }
    if (outcome instanceof SignOutcome.Answered answered) {
      return done("signed; your answer to request " + answered.request() + " is there");
    }
    if (outcome instanceof SignOutcome.Early early) {
      return pending("not yet: " + early.reason());
    }
    if (outcome instanceof SignOutcome.Refused refused) {
      return new WitnessRounds.Told("REFUSED: " + refused.reason(), ExitCode.FAILED);
    }
    if (outcome instanceof SignOutcome.Done already) {
      return done("nothing to sign: the fee was spent by " + already.by());
    }
    return done(
        outcome instanceof SignOutcome.Late
            ? "too late: the committee's time is over"
            : "your key is not drawn");
  }

  private static WitnessRounds.Told done(String text) {
    return new WitnessRounds.Told(text, ExitCode.OK);
  }

  private static WitnessRounds.Told pending(String text) {
    return new WitnessRounds.Told(text, ExitCode.PENDING);
  }
}
