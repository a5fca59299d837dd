package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key}: the operator's key. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Make the operator's key, or look at it.",
    footer = {
      "",
      "No secret is taken from the command line. The password comes from --password-file, else",
      "from LEAFPAY_PASSWORD, else it is asked for."
    })
public final class KeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private KeyCommand() {}

  /**
   * The command with its two subcommands.
   *
   * @param secrets where passwords and words come from
   */
  public static CommandLine commandLine(SecretInput secrets) {
    return new CommandLine(new KeyCommand())
        .addSubcommand(new Create(secrets))
        .addSubcommand(new Show(secrets));
  }

  @Override
  public Integer call() {
    throw UsageError.noSubcommand(spec);
  }

  private static void print(PrintWriter out, Path file, OperatorKey key, Network network) {
    out.println("keystore    " + file);
    out.println("address     " + ErgoAddress.of(key.script(), network));
    out.println("public key  " + key.publicKey().hex());
  }

  /** {@code key create}: a new keystore file. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Make an encrypted keystore file that a node can open too.",
        "It is made from 15 new words, which are shown this once, or from words that you have."
      })
  static final class Create implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "a folder without a key; made if it is not there")
    private Path directory = Path.of("");

    @Option(
        names = "--restore",
        description = "read the words of a wallet from the console or standard input, in one line")
    private boolean restore;

    @Mixin private KeystoreOptions options = new KeystoreOptions();

    private final SecretInput secrets;

    Create(SecretInput secrets) {
      this.secrets = secrets;
    }

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Password password = secrets.newPassword(options.passwordFile);
          Phrase phrase = restore ? secrets.phrase() : Phrase.generate()) {
        Path file = OperatorKeys.create(directory, phrase, password);
        print(out, file, OperatorKey.open(file, password), options.network);
        if (!restore) {
          show(phrase, out);
        }
      }
      out.flush();
      return ExitCode.OK;
    }

    private static void show(Phrase phrase, PrintWriter out) {
      out.println();
      out.println("Write these words down, in this order, and keep them where nobody else looks.");
      out.println("Whoever has them has the money; without them a lost file or a forgotten");
      out.println("password is final. They are not kept anywhere and not shown again.");
      out.println();
      out.println("  " + String.join(" ", phrase.words()));
    }
  }

  /** {@code key show}: whose key it is. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Print address and public key of a keystore file.")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "a keystore file of a node")
    private Path file = Path.of("");

    @Mixin private KeystoreOptions options = new KeystoreOptions();

    private final SecretInput secrets;

    Show(SecretInput secrets) {
      this.secrets = secrets;
    }

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      OperatorKey.requireFile(file);
      try (Password password = secrets.password(options.passwordFile)) {
        print(out, file, OperatorKey.open(file, password), options.network);
      }
      out.flush();
      return ExitCode.OK;
    }
  }
}
