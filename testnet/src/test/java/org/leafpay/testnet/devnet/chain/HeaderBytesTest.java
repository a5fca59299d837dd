package org.leafpay.testnet.devnet.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.testnet.devnet.support.Caller;
import org.leafpay.testnet.devnet.support.Sample;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

class HeaderBytesTest {
  private static final JsonNode EXAMPLE = Caller.json(Sample.text("header-example.json"));

  @Test
  void aHeaderOfARealNodeHasItsBytesAndItsId() {
    LedgerHeader header = LedgerHeader.of(fieldsOfExample());
    assertThat(header.bytes().hex()).isEqualTo(EXAMPLE.path("bytes").asText());
    assertThat(header.id().hex()).isEqualTo(EXAMPLE.path("id").asText());
  }

  @Test
  void readingGivesBackTheFields() {
    assertThat(HeaderBytes.read(Bytes.ofHex(EXAMPLE.path("bytes").asText())).fields())
        .isEqualTo(fieldsOfExample());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 33, 200, 218})
  void bytesThatEndTooSoonAreNoHeader(int size) {
    Bytes bytes = Bytes.ofHex(EXAMPLE.path("bytes").asText()).slice(0, size);
    assertThatIllegalArgumentException().isThrownBy(() -> HeaderBytes.read(bytes));
  }

  @Test
  void bytesAfterTheHeaderAreRefused() {
    Bytes bytes = Bytes.ofHex(EXAMPLE.path("bytes").asText() + "00");
    assertThatIllegalArgumentException().isThrownBy(() -> HeaderBytes.read(bytes));
  }

  private static HeaderFields fieldsOfExample() {
    JsonNode json = EXAMPLE.path("json");
    return new HeaderFields(
        HeaderId.ofHex(json.path("parentId").asText()),
        Hash32.ofHex(json.path("adProofsRoot").asText()),
        Hash32.ofHex(json.path("transactionsRoot").asText()),
        Bytes.ofHex(json.path("stateRoot").asText()),
        json.path("timestamp").asLong(),
        Hash32.ofHex(json.path("extensionHash").asText()),
        BlockHeight.of(json.path("height").asInt()),
        Bytes.ofHex(json.path("powSolutions").path("pk").asText()),
        Bytes.ofHex(json.path("powSolutions").path("n").asText()));
  }
}
