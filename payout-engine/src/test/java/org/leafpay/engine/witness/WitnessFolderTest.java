package org.leafpay.engine.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.TestKeys;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

class WitnessFolderTest {
  private static final OperatorKey KEY = TestKeys.of("member");
  private static final BoxId BOX = BoxId.ofHex("0b".repeat(32));
  private static final BoxId POOL = BoxId.ofHex("0c".repeat(32));
  private static final Hash32 REQUEST = Hash32.ofHex("0d".repeat(32));
  private static final Commitment COMMITMENT =
      Commitment.of(KEY.publicKey(), KEY.oneTimePair(Bytes.ofHex("01".repeat(32))));

  @TempDir private Path dir;

  private WitnessFolder folder() {
    return new WitnessFolder(RoundFolder.at(dir));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    ReleaseRequest request = new ReleaseRequest(BOX, POOL, List.of(COMMITMENT));
    ReleaseRequest second = new ReleaseRequest(BOX, BOX, List.of(COMMITMENT));
    Response response = new Response(KEY.publicKey(), Bytes.ofHex("0e".repeat(32)));
    assertThat(folder().commitments(BOX)).isEmpty();
    assertThat(folder().request()).isEmpty();
    folder().write(BOX, COMMITMENT);
    folder().write(request);
    folder().write(second);
    folder().write(REQUEST, response);
    assertThat(folder().commitments(BOX)).containsExactly(COMMITMENT);
    assertThat(folder().commitments(POOL)).as("of another box").isEmpty();
    assertThat(folder().requests()).containsExactly(request, second);
    assertThat(folder().request()).contains(second);
    assertThat(folder().responses(REQUEST, List.of(KEY.publicKey()))).containsExactly(response);
    assertThat(folder().responses(REQUEST, List.of(TestKeys.of("other").publicKey()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "commitment, '\"hiding\" : \"0', '\"hiding\" : \"9'",
    "commitment, '\"key\" : \"0', '\"key\" : \"1'",
    "commitment, '\"version\" : 1', '\"version\" : 2'",
    "commitment, '\"box\"', '\"bex\"'",
    "request, '\"binding\" : \"0', '\"binding\" : \"9'",
    "request, '\"pool\" : \"0c', '\"pool\" : \"c'",
    "response, '\"request\" : \"0d', '\"request\" : \"0e'",
    "response, '\"number\" : \"0e', '\"number\" : \"'",
    "response, '{', ''",
  })
  void aFileThatCannotBeUnderstoodIsNamed(String kind, String from, String to) throws IOException {
    folder().write(BOX, COMMITMENT);
    folder().write(new ReleaseRequest(BOX, POOL, List.of(COMMITMENT)));
    folder().write(REQUEST, new Response(KEY.publicKey(), Bytes.ofHex("0e".repeat(32))));
    Path file;
    try (var files = Files.list(dir.resolve("witness"))) {
      file = files.filter(any -> any.getFileName().toString().startsWith(kind)).findFirst().get();
    }
    String honest = Files.readString(file);
    assertThat(honest).contains(from);
    Files.writeString(file, honest.replace(from, to));
    assertThatThrownBy(
            () -> {
              folder().commitments(BOX);
              folder().requests();
              folder().responses(REQUEST, List.of(KEY.publicKey()));
            })
        .isInstanceOf(PublishException.class)
        .hasMessageContaining(file.getFileName().toString());
  }

  @Test
  void filesOfOtherNamesArePassedOver() throws IOException {
    folder().write(BOX, COMMITMENT);
    Files.writeString(dir.resolve("witness/commitment-00.json"), "?");
    Files.writeString(dir.resolve("witness/request-001.json.tmp"), "?");
    assertThat(folder().commitments(BOX)).hasSize(1);
    assertThat(folder().requests()).isEmpty();
  }
}
