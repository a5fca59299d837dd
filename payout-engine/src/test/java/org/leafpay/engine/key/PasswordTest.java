package org.leafpay.engine.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {"p\u00e4ss w\u00f6rd", "p\u00e4ss w\u00f6rd\n", "p\u00e4ss w\u00f6rd\r\nmore"})
  void isTheFirstLineOfAFile(String content) throws IOException {
    try (Password password = Password.ofFile(file(content, "rw-------"))) {
      assertThat(password.copy()).containsExactly("p\u00e4ss w\u00f6rd".toCharArray());
    }
  }

  @Test
  void isTheValueOfAVariable() {
    try (Password password = Password.ofVariable("LEAFPAY_PW", Map.of("LEAFPAY_PW", "abc"))) {
      assertThat(password.copy()).containsExactly('a', 'b', 'c');
    }
  }

  @Test
  void isWipedWhenItIsClosed() {
    char[] characters = {'a', 'b'};
    Password password = Password.of(characters);
    password.close();
    assertThat(characters).containsOnly('\0');
    assertThat(password.copy()).containsOnly('\0');
  }

  @Test
  void saysWhereThereIsNone() throws IOException {
    Path empty = file("\nsecond line", "rw-------");
    Path open = file("abc", "rw-r--r--");
    refusal(() -> Password.ofFile(empty), empty + ": empty password");
    refusal(() -> Password.ofFile(open), open + ": " + KeyProblem.OPEN_TO_OTHERS.text());
    refusal(
        () -> Password.ofFile(directory.resolve("x")), directory.resolve("x") + ": no such file");
    refusal(() -> Password.ofVariable("PW", Map.of()), "PW: environment variable is not set");
    refusal(() -> Password.ofVariable("PW", Map.of("PW", "")), "PW: empty password");
    refusal(() -> Password.of(), "password: empty password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "race relax",
        "race relax argue hair sorry riot there spirit ready fetch food hedgehog hybrid mobile race",
        "race relax argue hair sorry riot there spirit ready fetch food hedgehog hybrid mobile rpetty"
      })
  void refusesAPhraseWithoutRepeatingIt(String text) {
    assertThatExceptionOfType(KeyException.class)
        .isThrownBy(() -> Phrase.of(text.toCharArray()))
        .withMessage("phrase: " + KeyProblem.NOT_A_PHRASE.text())
        .withNoCause();
  }

  @Test
  void generatesAnotherPhraseEachTime() {
    try (Phrase one = Phrase.generate();
        Phrase other = Phrase.generate()) {
      assertThat(one.words()).hasSize(15).isNotEqualTo(other.words());
    }
  }

  private static void refusal(Runnable action, String message) {
    assertThatExceptionOfType(KeyException.class).isThrownBy(action::run).withMessage(message);
  }

  private Path file(String content, String permissions) throws IOException {
    Path file = Files.writeString(Files.createTempFile(directory, "pw", ""), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
