package org.leafpay.engine.cli;

import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.leafpay.shares.http.TokenBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: makes a token for a sender of shares. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Make a token with which a sender may send shares to ingest --listen.",
      "Its hash goes to the standard output, for the file that --tokens names; the token itself is"
          + " for the sender and goes to the standard error, once: it is kept nowhere."
    })
public final class TokenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SOURCE", description = "the sender's name, for ever")
  private String source = "";

  private final SecureRandom random;

  public TokenCommand(SecureRandom random) {
    this.random = random;
  }

  @Override
  public Integer call() {
    TokenBook.NewToken token = TokenBook.newToken(source, random);
    spec.commandLine().getErr().println(token.text());
    spec.commandLine().getErr().flush();
    spec.commandLine().getOut().println(token.line());
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
