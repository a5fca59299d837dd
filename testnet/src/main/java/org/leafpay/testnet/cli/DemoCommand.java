package org.leafpay.testnet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.cli.CommandException;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.engine.cli.OutputPlaces;
import org.leafpay.testnet.scenario.PoolFiles;
import org.leafpay.testnet.scenario.PoolScenario;
import org.leafpay.testnet.scenario.ScenarioSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: makes a pool up, pays it on the embedded devnet, and checks what was published. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Pay a made-up pool on an embedded devnet and check all of it.",
      "The pool has 2,239 miners. Every published file is replayed, and two independent verifiers",
      "are asked about every transaction."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String FOLDER = "out/demo";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "everything about the pool follows from it (${DEFAULT-VALUE})",
      defaultValue = "1")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "a folder that is not there yet (out/demo, out/demo-2, ..)")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "write the summary as JSON too")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() {
    Path folder = out.orElseGet(DemoCommand::freeFolder);
    OutputPlaces.requireFolder("--out", folder);
    if (Files.exists(folder)) {
      throw new CommandException("--out: " + folder + " is there already; the demo makes its own");
    }
    json.ifPresent(file -> OutputPlaces.requireFile("--json", file));
    say("making up a pool from seed " + seed);
    PoolFiles pool = PoolScenario.write(folder.resolve("pool"), ScenarioSpec.ofSeed(seed));
    int paid = start(run(pool, folder));
    if (paid != ExitCode.OK) {
      return paid;
    }
    return start(List.of("replay", folder.toString(), "--verify"));
  }

  private List<String> run(PoolFiles pool, Path folder) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                "--shares",
                pool.shares().toString(),
                "--blocks",
                pool.blocks().toString(),
                "--settings",
                pool.minerSettings().toString(),
                "--out",
                folder.toString()));
    json.ifPresent(file -> words.addAll(List.of("--json", file.toString())));
    return words;
  }

  /** Runs another command as if it was typed, and shows what is typed. */
  private int start(List<String> words) {
    say("");
    say("$ ./leafpay " + String.join(" ", words));
    return spec.parent().commandLine().execute(words.toArray(String[]::new));
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private static Path freeFolder() {
    Path folder = Path.of(FOLDER);
    for (int number = 2; Files.exists(folder); number++) {
      folder = Path.of(FOLDER + "-" + number);
    }
    return folder;
  }
}
