package org.leafpay.engine.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.types.Bytes;
import org.slf4j.LoggerFactory;

/** A key is made, opened, used and missed while everything that is logged or printed is kept. */
class NoSecretIsLoggedTest {
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir private Path directory;

  @Test
  void neitherWordsNorPasswordNorKeyLeaveThePackage() {
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<String> secrets;
    List<String> shown = new ArrayList<>();
    appender.start();
    root.setLevel(Level.TRACE);
    root.addAppender(appender);
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      root.trace("control");
      secrets = useKey(shown);
    } finally {
      System.setOut(out);
      root.detachAppender(appender);
      root.setLevel(level);
    }
    appender.list.forEach(event -> shown.add(event.getFormattedMessage()));
    shown.add(printed.toString(StandardCharsets.UTF_8));
    assertThat(shown).contains("control").hasSizeGreaterThan(2);
    assertThat(secrets).hasSize(5).allMatch(secret -> secret.length() > 12);
    for (String secret : secrets) {
      assertThat(shown).noneMatch(text -> text.contains(secret));
    }
  }

  /** Returns the secrets; puts every failure's stack trace into {@code shown}. */
  private List<String> useKey(List<String> shown) {
    try (Phrase phrase = Phrase.generate();
        Password password = Password.of(PASSWORD.toCharArray());
        Password wrong = Password.of((PASSWORD + "2").toCharArray())) {
      Path file = OperatorKeys.create(directory, phrase, password);
      OperatorKey key = OperatorKey.open(file, password);
      key.sign(Bytes.ofHex("00"));
      shown.add(key.toString());
      shown.add(trace(() -> OperatorKey.open(file, wrong)));
      shown.add(trace(() -> OperatorKeys.create(directory, phrase, password)));
      String number = Keystore.open(file, password).w().toString();
      String hex = Keystore.open(file, password).w().toString(16);
      String words = String.join(" ", phrase.words());
      return List.of(PASSWORD, words, words.substring(0, words.length() / 2), number, hex);
    }
  }

  private static String trace(Runnable failing) {
    StringWriter out = new StringWriter();
    catchThrowableOfType(KeyException.class, failing::run).printStackTrace(new PrintWriter(out));
    return out.toString();
  }
}
