package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.leafpay.engine.cli.SecretInput;
import picocli.CommandLine;

/** A command that was typed, and what came of it. */
record CliRun(int exitCode, String out, String err) {
  /** Types {@code words} where no environment variable is set and nothing is piped in. */
  static CliRun of(List<String> words) {
    return of(words, Map.of(), "");
  }

  static CliRun of(List<String> words, Map<String, String> environment, String piped) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        commandLine(SecretInput.of(environment, new StringReader(piped)))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    int exitCode = line.execute(words.toArray(String[]::new));
    return new CliRun(exitCode, out.toString(), err.toString());
  }

  /** All commands, in an environment without secrets. */
  static CommandLine commandLine() {
    return commandLine(SecretInput.of(Map.of(), new StringReader("")));
  }

  private static CommandLine commandLine(SecretInput secrets) {
    return Leafpay.commandLine(InstantSource.system(), secrets);
  }

  /** It failed with one clear line, and no more of Java than a person wants to see. */
  CliRun failedWith(int code, String reason) {
    assertThat(exitCode).as(err).isEqualTo(code);
    assertThat(out).isEmpty();
    List<String> told = err.lines().filter(line -> line.startsWith("leafpay: ")).toList();
    assertThat(told).as(err).hasSize(1);
    assertThat(told.get(0)).contains(reason);
    assertThat(err)
        .doesNotContain("Exception", "\tat ", ": null")
        .doesNotContainPattern("\\b(org|java|javax|com|scala|sigmastate)\\.[a-z]");
    return this;
  }

  CliRun succeeded() {
    return endedWith(0);
  }

  CliRun endedWith(int code) {
    assertThat(exitCode).as(err).isEqualTo(code);
    return this;
  }

  /** A summary that a command wrote. */
  static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new AssertionError(file + " is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
