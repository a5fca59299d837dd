package org.leafpay.engine.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.ergoplatform.appkit.Address;
import org.ergoplatform.appkit.NetworkType;
import org.ergoplatform.appkit.SecretString;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class OperatorKeyTest {
  /** The example of ergo's issue 1627: a zero byte at the head of a key on the way. */
  private static final String WORDS =
      "race relax argue hair sorry riot there spirit ready fetch food hedgehog hybrid mobile pretty";

  private static final String OLD_ADDRESS = "9ewv8sxJ1jfr6j3WUSbGPMTVx3TZgcJKdnjKCbJWhiJp5U62uhP";
  private static final String NEW_ADDRESS = "9eYMpbGgBf42bCcnB2nG3wQdqPzpCCw5eB1YaWUUen9uCaW3wwm";
  private static final String PASSWORD = "correct horse battery";

  @TempDir private static Path directory;
  private static String keystore = "";

  @BeforeAll
  static void makeKeystore() throws IOException {
    try (Phrase phrase = Phrase.of(WORDS.toCharArray());
        Password password = password()) {
      Path file = OperatorKeys.create(directory.resolve("made"), phrase, password);
      keystore = Files.readString(file);
    }
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        Arguments.of("", KeyProblem.NOT_A_KEYSTORE),
        Arguments.of("{}", KeyProblem.NOT_A_KEYSTORE),
        Arguments.of(WORDS, KeyProblem.NOT_A_KEYSTORE),
        Arguments.of("[1]", KeyProblem.NOT_A_KEYSTORE),
        Arguments.of(keystore.replace("\"salt\"", "\"sugar\""), KeyProblem.NOT_A_KEYSTORE),
        Arguments.of(keystore.replace("128000", "2000000000"), KeyProblem.NOT_A_KEYSTORE),
        Arguments.of(keystore + " ".repeat(1 << 17), KeyProblem.TOO_LARGE),
        Arguments.of(keystore.replace("HmacSHA256", "HmacSHA7"), KeyProblem.NOT_A_KEYSTORE),
        Arguments.of(keystore.replace(":256", ":7"), KeyProblem.NOT_A_KEYSTORE),
        Arguments.of(keystore.replace("128000", "127999"), KeyProblem.WRONG_PASSWORD));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void saysWhatIsWrongWithAFileAndNothingMore(String content, KeyProblem problem)
      throws IOException {
    Path file = keyFile(content);
    refusal(file, PASSWORD, problem);
  }

  @Test
  void refusesAWrongPassword() throws IOException {
    refusal(keyFile(keystore), PASSWORD + "!", KeyProblem.WRONG_PASSWORD);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    refusal(directory.resolve("nowhere.json"), PASSWORD, KeyProblem.MISSING);
  }

  @Test
  void refusesAFileThatOthersCanRead() throws IOException {
    Path file = keyFile(keystore);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    refusal(file, PASSWORD, KeyProblem.OPEN_TO_OTHERS);
  }

  @Test
  void givesTheFirstAddressOfTheWallet() throws IOException {
    OperatorKey key = open(keyFile(keystore));
    assertThat(ErgoAddress.of(key.script(), Network.MAINNET)).hasToString(OLD_ADDRESS);
    assertThat(
            Address.createEip3Address(
                    0, NetworkType.MAINNET, SecretString.create(WORDS), SecretString.empty())
                .toString())
        .isEqualTo(OLD_ADDRESS);
    assertThat(key.publicKey().size()).isEqualTo(33);
  }

  /** What a node writes since the mending, and what it wrote before. */
  @Test
  void derivesAsTheFileSays() throws IOException {
    assertThat(addressOf("{\"usePre1627KeyDerivation\": false,")).isEqualTo(NEW_ADDRESS);
    assertThat(addressOf("{\"usePre1627KeyDerivation\": true,")).isEqualTo(OLD_ADDRESS);
  }

  @Test
  void signsTheSameMessageDifferentlyEachTime() throws IOException {
    OperatorKey key = open(keyFile(keystore));
    Bytes message = Bytes.ofHex("0102");
    assertThat(key.sign(message).size()).isEqualTo(56);
    assertThat(key.sign(message)).isNotEqualTo(key.sign(message));
  }

  @Test
  void writesAFileThatOnlyItsOwnerCanReadAndNeverOverOne() throws IOException {
    Path made = directory.resolve("twice");
    try (Phrase phrase = Phrase.generate();
        Password password = password()) {
      Path file = OperatorKeys.create(made, phrase, password);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(made)
          .isDirectoryContaining(file::equals)
          .isDirectoryNotContaining("glob:**new-key*");
      assertThatExceptionOfType(KeyException.class)
          .isThrownBy(() -> OperatorKeys.create(made, phrase, password))
          .satisfies(e -> assertThat(e.problem()).isEqualTo(KeyProblem.ALREADY_THERE));
    }
  }

  @Test
  void showsNoSecret() throws IOException {
    OperatorKey key = open(keyFile(keystore));
    try (Phrase phrase = Phrase.of(WORDS.toCharArray());
        Password password = password()) {
      List<String> shown = List.of(key.toString(), phrase.toString(), password.toString());
      for (String secret : List.of("race", "relax", "horse", "DLogProverInput")) {
        assertThat(shown).noneMatch(text -> text.contains(secret));
      }
    }
    assertThat(key).hasToString("OperatorKey[" + key.publicKey() + "]");
    assertThat(keystore).doesNotContain("race", "horse");
  }

  private static String addressOf(String head) throws IOException {
    OperatorKey key = open(keyFile(keystore.replaceFirst("\\{", head)));
    return ErgoAddress.of(key.script(), Network.MAINNET).text();
  }

  private static void refusal(Path file, String password, KeyProblem problem) {
    assertThatExceptionOfType(KeyException.class)
        .isThrownBy(() -> OperatorKey.open(file, Password.of(password.toCharArray())))
        .withMessage(file + ": " + problem.text())
        .withNoCause()
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private static OperatorKey open(Path file) {
    try (Password password = password()) {
      return OperatorKey.open(file, password);
    }
  }

  private static Password password() {
    return Password.of(PASSWORD.toCharArray());
  }

  private static Path keyFile(String content) throws IOException {
    Path file = Files.createTempFile(directory, "key", ".json");
    return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }
}
