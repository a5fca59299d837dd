package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.engine.cli.SecretInput;
import picocli.CommandLine;

/** Options that are wrong: told by name, with what would be right, before anything is read. */
class BadOptionsTest {
  private static final int USAGE = 2;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          --fee           | 1.001%       | at most two decimals
          --fee           | 101%         | from 0 to 100
          --fee           | -1%          | from 0 to 100
          --fee           | much         | a percentage
          --window        | 0            | above 0
          --window        | -2           | above 0
          --window        | abc          | above 0
          --window        | 1e999999999  | at most 1000000
          --bucket        | 0            | seconds, from 1
          --bucket        | -60          | seconds, from 1
          --bucket        | 86401        | seconds, from 1
          --bucket        | minute       | seconds, from 1
          --scheme        | best         | 'a payment scheme: pplns, prop, pps, fpps, solo, tides, equal'
          --block-reward  | -1           | not below zero
          --fee-blocks    | 0            | from 1
          --fee-recipient | 9hWo         | ADDRESS=PERCENT
          --fee-recipient | 9hWo=0       | more than 0
          --fee-recipient | 9hWo=101%    | ADDRESS=PERCENT
          --min-payout    | -1           | not below zero
          --min-payout    | abc          | ERG
          --min-payout    | 0.0000000001 | at most nine decimals
          --min-payout    | 1e400        | ERG
          --layout        | tree         | leaf or batch
          --layout        | Batch        | leaf or batch
          --batch-size    | 1            | 2 to 1024 miners
          --batch-size    | 1025         | 2 to 1024 miners
          --batch-size    | many         | 2 to 1024 miners
          --dust          | draw         | carry or lottery
          --dust          | Lottery      | carry or lottery
          --network       | moonnet      | mainnet or testnet
          --confirmations | -1           | from 0
          --confirmations | ten          | a whole number
          --open-after    | -1           | from 0
          --open-after    | 2147483647   | to 1051200
          --patience      | -1           | from 0
          --witness       | 2            | K/N with K from 1 to 32
          --witness       | 0/3          | K/N with K from 1 to 32
          --witness       | 33/40        | K/N with K from 1 to 32
          --witness       | 3/2          | 'N from K to 1000'
          --witness       | 2/1001       | 'N from K to 1000'
          --witness-deadline | 0         | from 1
          --node          | localhost    | http://HOST:PORT
          --node          | 'http://a b' | http://HOST:PORT
          --node          | ftp://a      | http://HOST:PORT
          --node          | http://u:p@a | without user
          """,
      delimiter = '|')
  void aWrongValueIsToldByItsOption(String option, String value, String wanted) {
    TestPool pool = TestPool.in(folder);
    CliRun run = pool.run(option, value).failedWith(USAGE, "'" + option + "'");
    run.failedWith(USAGE, wanted);
    assertThat(run.err()).contains("Try: leafpay run --help");
    assertThat(pool.out()).doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          devnet --port 65536          | '--port'        | from 0 to 65535
          devnet --port x              | '--port'        | a whole number
          devnet --block-every -1      | '--block-every' | from 0
          devnet --network moonnet     | '--network'     | mainnet or testnet
          demo --seed x                | '--seed'        | 'x' is not a long
          key show f --network moonnet | '--network'     | mainnet or testnet
          """,
      delimiter = '|',
      quoteCharacter = '"')
  void aWrongValueOfTheOtherCommandsIsToldToo(String words, String option, String wanted) {
    CliRun run = CliRun.of(List.of(words.split(" ", -1))).failedWith(USAGE, option);
    run.failedWith(USAGE, wanted);
  }

  @Test
  void anUnknownOptionIsToldWithWhatComesNear() {
    CliRun run = TestPool.in(folder).run("--share", "x").failedWith(USAGE, "Unknown option");
    assertThat(run.err()).contains("--shares").contains("Try: leafpay run --help");
  }

  @Test
  void anUnknownCommandIsToldWithWhatComesNear() {
    CliRun run = CliRun.of(List.of("runn")).failedWith(USAGE, "'runn'");
    assertThat(run.err()).contains("Did you mean: run").contains("Try: leafpay --help");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ''      | want a subcommand: demo, ingest, token, sealed, sum, run, finish, selection, witness, receipt, lottery, replay, key, devnet, bench
          bench   | want a subcommand: classic, capacity, attacks, shares, sortition
          key     | want a subcommand: create, show
          receipt | want a subcommand: verify
          lottery | want a subcommand: status, seed, claim, verify, statement, check
          selection | want a subcommand: sync, draw, seed, unlock, status
          witness | want a subcommand: sign, release, refund, status
          """,
      delimiter = '|')
  void aMissingSubcommandIsToldWithThoseThatThereAre(String command, String wanted) {
    List<String> words = command.isEmpty() ? List.of() : List.of(command);
    CliRun run = CliRun.of(words).failedWith(USAGE, wanted);
    assertThat(run.err()).contains("Try: " + ("leafpay " + command).strip() + " --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key", "bench", "receipt", "lottery"})
  void theListOfSubcommandsHasWholeSentences(String command) {
    CommandLine asked = CliRun.commandLine();
    if (!command.isEmpty()) {
      asked = Objects.requireNonNull(asked.getSubcommands().get(command));
    }
    Map<String, CommandLine> listed = asked.getSubcommands();
    listed.keySet().removeAll(List.of("help"));
    assertThat(listed)
        .isNotEmpty()
        .allSatisfy(
            (name, line) ->
                assertThat(line.getCommandSpec().usageMessage().description()[0])
                    .as(name)
                    .hasSizeLessThan(90)
                    .endsWith("."));
  }

  /** What the machine throws is told like everything else. */
  @Test
  void anErrorOfTheMachineIsOneLineToo() {
    InstantSource full =
        () -> {
          throw new OutOfMemoryError("Java heap space");
        };
    StringWriter err = new StringWriter();
    CommandLine line =
        Leafpay.commandLine(full, SecretInput.of(Map.of(), new StringReader("")))
            .setErr(new PrintWriter(err));
    assertThat(line.execute("run", "--shares", "s", "--blocks", "b", "--out", "o")).isEqualTo(1);
    assertThat(err).hasToString("leafpay: OutOfMemoryError: Java heap space\n");
  }

  @Test
  void aMissingOptionIsNamed() {
    CliRun.of(List.of("run", "--out", "x")).failedWith(USAGE, "--blocks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--batch-size 16", "--batch-size 64", "--batch-size 16 --layout leaf"})
  void aSizeOfBatchesWithoutBatchesIsAWrongCommandLine(String words) {
    TestPool pool = TestPool.in(folder);
    pool.run(words.split(" ", -1))
        .failedWith(USAGE, "--batch-size needs --layout batch: the layout leaf has no batches");
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aNodeWithoutAKeyIsAWrongCommandLine() {
    TestPool pool = TestPool.in(folder);
    pool.run("--node", "http://127.0.0.1:1").failedWith(USAGE, "--node needs --keystore");
    assertThat(pool.out()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "demo",
        "devnet",
        "bench",
        "bench classic",
        "bench shares",
        "ingest",
        "sealed",
        "sum",
        "bench capacity",
        "bench attacks",
        "finish",
        "selection",
        "selection sync",
        "selection draw",
        "selection seed",
        "selection unlock",
        "selection status",
        "replay",
        "receipt verify",
        "lottery status",
        "lottery seed",
        "lottery claim",
        "lottery verify",
        "lottery statement",
        "lottery check",
        "key",
        "key create",
        "key show"
      })
  void theHelpOfEveryCommandReadsWell(String command) {
    List<String> words =
        command.isEmpty() ? List.of("--help") : List.of((command + " --help").split(" "));
    CliRun run = CliRun.of(words).succeeded();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains(("Usage: leafpay " + command).strip());
    assertThat(run.out()).doesNotContain("null", "${", "java.", "Optional");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }
}
