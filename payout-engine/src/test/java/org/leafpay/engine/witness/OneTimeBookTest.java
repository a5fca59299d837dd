package org.leafpay.engine.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.engine.key.KeyException;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.TestKeys;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;

class OneTimeBookTest {
  private static final OperatorKey KEY = TestKeys.of("member");
  private static final BoxId BOX = BoxId.ofHex("0b".repeat(32));
  private static final Bytes MESSAGE = Bytes.ofHex("01");
  private static final Bytes OTHER_RANDOMNESS = Bytes.ofHex("07".repeat(32));
  private static final Pattern RANDOMNESS = Pattern.compile("\"randomness\" : \"([0-9a-f]{64})\"");

  @TempDir private Path dir;
  private Path folder = Path.of("");

  @BeforeEach
  void name() {
    folder = dir.resolve("keys-witness");
  }

  /** One life of a program. */
  private <T> T live(Function<OneTimeBook, T> work) {
    try (OneTimeBook book = OneTimeBook.open(folder, new SecureRandom())) {
      return work.apply(book);
    }
  }

  private Commitment commitment() {
    return live(book -> book.commitment(KEY, BOX));
  }

  private Response answer(JointRequest request) {
    return live(book -> book.answer(KEY, BOX, request));
  }

  private static JointRequest request(Bytes message, Commitment ours) {
    OperatorKey other = TestKeys.of("other");
    Commitment theirs =
        Commitment.of(other.publicKey(), other.oneTimePair(Bytes.ofHex("03".repeat(32))));
    return JointRequest.of(message, List.of(ours, theirs));
  }

  @Test
  void aCommitmentStaysUntilItIsUsedAndThenThereIsAnother() {
    Commitment first = commitment();
    assertThat(commitment()).isEqualTo(first);
    JointRequest request = request(MESSAGE, first);
    Response response = answer(request);
    assertThat(request.isAnsweredBy(response)).isTrue();
    Commitment second = commitment();
    assertThat(second).isNotEqualTo(first);
    assertThat(commitment()).isEqualTo(second);
    JointRequest next = request(MESSAGE, second);
    assertThat(next.isAnsweredBy(answer(next))).isTrue();
  }

  /** The process dies when the answer is written down and nobody has it. */
  @Test
  void theSameRequestGetsTheSameAnswerAgain() {
    JointRequest request = request(MESSAGE, commitment());
    Response lost = answer(request);
    commitment();
    assertThat(answer(request)).isEqualTo(lost);
  }

  @Test
  void aSecondRequestWithTheSameCommitmentIsRefused() {
    Commitment ours = commitment();
    answer(request(MESSAGE, ours));
    assertThatThrownBy(() -> answer(request(Bytes.ofHex("02"), ours)))
        .isInstanceOf(WitnessException.class)
        .hasMessageContaining("would give the key away");
    assertThatThrownBy(() -> answer(JointRequest.of(MESSAGE, List.of(ours))))
        .isInstanceOf(WitnessException.class);
  }

  @Test
  void whatIsUsedCannotBeMadeAgainFromTheFile() throws IOException {
    Commitment ours = commitment();
    String open = Files.readString(file());
    Matcher randomness = RANDOMNESS.matcher(open);
    assertThat(randomness.find()).isTrue();
    Bytes bytes = Bytes.ofHex(randomness.group(1));
    assertThat(Commitment.of(KEY.publicKey(), KEY.oneTimePair(bytes))).isEqualTo(ours);
    answer(request(MESSAGE, ours));
    assertThat(Files.readString(file()))
        .doesNotContain(bytes.hex(), "randomness")
        .contains(ours.hiding().hex(), "response");
  }

  /** What cannot be written down is not said. */
  @Test
  void withoutARecordThereIsNoAnswer() throws IOException {
    Commitment ours = commitment();
    Path blocked = file().resolveSibling(file().getFileName() + ".tmp");
    Files.createDirectories(blocked.resolve("in the way"));
    assertThatThrownBy(() -> answer(request(MESSAGE, ours))).isInstanceOf(KeyException.class);
    Files.delete(blocked.resolve("in the way"));
    JointRequest other = request(Bytes.ofHex("02"), ours);
    assertThat(other.isAnsweredBy(answer(other))).as("nothing was used up").isTrue();
  }

  @Test
  void eachBoxAndEachKeyHasCommitmentsOfItsOwn() {
    Commitment ours = commitment();
    BoxId otherBox = BoxId.ofHex("0c".repeat(32));
    OperatorKey otherKey = TestKeys.of("other");
    Commitment ofOtherBox = live(book -> book.commitment(KEY, otherBox));
    Commitment ofOtherKey = live(book -> book.commitment(otherKey, BOX));
    assertThat(List.of(ofOtherBox, ofOtherKey, ours)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> live(book -> book.answer(KEY, otherBox, request(MESSAGE, ours))))
        .isInstanceOf(WitnessException.class)
        .hasMessageContaining("is not in");
    assertThat(commitment()).isEqualTo(ours);
  }

  @Test
  void aCommitmentThatIsNotOursIsNotAnswered() {
    commitment();
    Commitment planted = Commitment.of(KEY.publicKey(), KEY.oneTimePair(OTHER_RANDOMNESS));
    assertThatThrownBy(() -> answer(request(MESSAGE, planted)))
        .isInstanceOf(WitnessException.class)
        .hasMessageContaining("is not in");
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    commitment();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(this::commitment)
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("others can read it");
  }

  @Test
  void twoProcessesCannotHaveIt() throws IOException {
    commitment();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BookHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("open");
      assertThatThrownBy(this::commitment)
          .isInstanceOf(WitnessException.class)
          .hasMessageContaining("in use by another process");
    } finally {
      other.destroyForcibly().onExit().join();
    }
    assertThat(commitment()).as("it died without closing it").isNotNull();
  }

  @Test
  void twoThreadsCannotHaveItEither() {
    live(
        book -> {
          assertThatThrownBy(this::commitment)
              .isInstanceOf(WitnessException.class)
              .hasMessageContaining("in use by another process");
          return book.commitment(KEY, BOX);
        });
    assertThat(commitment()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"version\" : 1', '\"version\" : 2'",
    "'\"key\" : \"0', '\"key\" : \"1'",
    "'\"box\" : \"0b', '\"box\" : \"0c'",
    "'\"hiding\" : \"0', '\"hiding\" : \"9'",
    "'{', ''",
  })
  void aDamagedFileIsRefused(String from, String to) throws IOException {
    commitment();
    String honest = Files.readString(file());
    assertThat(honest).contains(from);
    Files.writeString(file(), honest.replace(from, to));
    assertThatThrownBy(this::commitment)
        .isInstanceOf(WitnessException.class)
        .hasMessageContaining("no book of commitments");
  }

  /** The commitment would not fit its numbers: an answer would be wrong, or show something. */
  @Test
  void randomnessThatIsNotTheCommitmentsIsRefused() throws IOException {
    Commitment ours = commitment();
    String honest = Files.readString(file());
    Matcher randomness = RANDOMNESS.matcher(honest);
    assertThat(randomness.find()).isTrue();
    Files.writeString(file(), honest.replace(randomness.group(1), "00".repeat(32)));
    assertThatThrownBy(() -> answer(request(MESSAGE, ours)))
        .isInstanceOf(WitnessException.class)
        .hasMessageContaining("not that of its commitment");
  }

  @Test
  void noSecretIsInAFileOrAMessage() throws IOException {
    List<String> shown = new ArrayList<>();
    Commitment ours = commitment();
    Matcher randomness = RANDOMNESS.matcher(Files.readString(file()));
    assertThat(randomness.find()).isTrue();
    shown.add(String.valueOf(ours));
    shown.add(new OneTimeEntry.Open(ours, Bytes.ofHex(randomness.group(1))).toString());
    shown.add(String.valueOf(catchThrowable(() -> answer(request(MESSAGE, foreign())))));
    answer(request(MESSAGE, ours));
    shown.add(String.valueOf(catchThrowable(() -> answer(request(Bytes.ofHex("02"), ours)))));
    assertThat(shown).noneMatch(text -> text.contains(randomness.group(1)));
    shown.add(Files.readString(file()));
    String secret = TestKeys.secret("member").toString(16);
    assertThat(shown).hasSize(5).noneMatch(text -> text.contains(secret));
  }

  private static Commitment foreign() {
    return Commitment.of(KEY.publicKey(), KEY.oneTimePair(OTHER_RANDOMNESS));
  }

  @Test
  void itStandsBesideTheFolderOfTheKeystore() {
    Path keystore = dir.resolve("keys/key.json");
    assertThat(OneTimeBook.folderOf(keystore)).isEqualTo(dir.resolve("keys-witness"));
    assertThatThrownBy(() -> OneTimeBook.folderOf(Path.of("/key.json")))
        .isInstanceOf(WitnessException.class);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }
}
