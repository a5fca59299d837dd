package org.leafpay.engine.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;

/**
 * Where a command gets secrets from: a file, the environment, the console, or what is piped into
 * it. Never its arguments, which every user of the machine can see.
 */
public final class SecretInput {
  static final String PASSWORD_VARIABLE = "LEAFPAY_PASSWORD";
  static final String LEDGER_PASSWORD_VARIABLE = "LEAFPAY_LEDGER_PASSWORD";
  static final String MININGCORE_PASSWORD_VARIABLE = "LEAFPAY_MININGCORE_PASSWORD";
  static final String TOKENS_VARIABLE = "LEAFPAY_TOKENS";

  /** Longer than any phrase of 24 words. */
  private static final int LINE_SIZE_MAX = 1_000;

  private final Map<String, String> environment;
  private final @Nullable Console console;
  private final Reader piped;

  private SecretInput(Map<String, String> environment, @Nullable Console console, Reader piped) {
    this.environment = environment;
    this.console = console;
    this.piped = piped;
  }

  /** This process's own. */
  public static SecretInput ofProcess() {
    return new SecretInput(
        System.getenv(),
        System.console(),
        new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** For a program without a console. */
  public static SecretInput of(Map<String, String> environment, Reader piped) {
    return new SecretInput(Map.copyOf(environment), null, piped);
  }

  /** The password of a key that is there. */
  Password password(Optional<Path> file) {
    if (file.isPresent()) {
      return Password.ofFile(file.get());
    }
    return given().orElseGet(this::asked);
  }

  /** The password of a key that is made now: a person types it twice. */
  Password newPassword(Optional<Path> file) {
    if (file.isPresent()) {
      return Password.ofFile(file.get());
    }
    return given().orElseGet(this::askedTwice);
  }

  /** The password of the ledger's database, if there is one here; nobody is asked. */
  Optional<String> ledgerPassword(Optional<Path> file) {
    return databasePassword(file, LEDGER_PASSWORD_VARIABLE);
  }

  /** The password of the pool's database, if there is one here; nobody is asked. */
  Optional<String> miningcorePassword(Optional<Path> file) {
    return databasePassword(file, MININGCORE_PASSWORD_VARIABLE);
  }

  private Optional<String> databasePassword(Optional<Path> file, String variable) {
    if (file.isEmpty()) {
      return Optional.ofNullable(environment.get(variable));
    }
    try (Password password = Password.ofFile(file.get())) {
      return Optional.of(new String(password.copy()));
    }
  }

  /**
   * The lines of a list of tokens; in the environment, commas end lines too.
   *
   * @throws CommandException when there is none
   */
  List<String> tokens(Optional<Path> file) {
    if (file.isPresent()) {
      try {
        return Files.readAllLines(file.get());
      } catch (IOException e) {
        throw new CommandException("--tokens: " + file.get() + " cannot be read", e);
      }
    }
    String value = environment.get(TOKENS_VARIABLE);
    if (value == null) {
      throw new CommandException(
          "nobody could send: name a file by --tokens, or set " + TOKENS_VARIABLE);
    }
    return List.of(value.split("[\\n,]", -1));
  }

  /** The words of a key that is to be restored. */
  Phrase phrase() {
    char[] words = console == null ? pipedLine() : typed(console, "words of the key");
    try {
      return Phrase.of(words);
    } finally {
      Arrays.fill(words, '\0');
    }
  }

  private Optional<Password> given() {
    return environment.containsKey(PASSWORD_VARIABLE)
        ? Optional.of(Password.ofVariable(PASSWORD_VARIABLE, environment))
        : Optional.empty();
  }

  private Password asked() {
    return Password.of(typed(requireConsole(), "password of the keystore"));
  }

  private Password askedTwice() {
    char[] first = typed(requireConsole(), "new password of the keystore");
    char[] second = typed(requireConsole(), "the same again");
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, '\0');
    if (!same) {
      Arrays.fill(first, '\0');
      throw new CommandException("the two passwords differ");
    }
    return Password.of(first);
  }

  private Console requireConsole() {
    if (console == null) {
      throw new CommandException(
          "no password: name a file by --password-file, or set " + PASSWORD_VARIABLE);
    }
    return console;
  }

  private static char[] typed(Console console, String what) {
    char @Nullable [] typed = console.readPassword("%s: ", what);
    return typed == null ? new char[0] : typed;
  }

  private char[] pipedLine() {
    char[] line = new char[LINE_SIZE_MAX];
    int size = 0;
    try {
      for (int next = piped.read(); next >= 0 && next != '\n'; next = piped.read()) {
        if (size == line.length) {
          throw new CommandException("the words of the key: line too long");
        }
        line[size++] = (char) next;
      }
      return Arrays.copyOf(line, size);
    } catch (IOException e) {
      throw new CommandException("the words of the key cannot be read from standard input", e);
    } finally {
      Arrays.fill(line, '\0');
    }
  }
}
