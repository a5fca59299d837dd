package org.leafpay.testnet.devnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Caller;
import org.leafpay.testnet.devnet.support.Sample;
import org.leafpay.types.Bytes;

class TransactionReaderTest {
  @Test
  void aTransactionOfARealNodeHasItsIds() {
    JsonNode json = Caller.json(Sample.request("ok"));
    LedgerTransaction tx = TransactionReader.ofJson(json.toString());
    assertThat(tx.id().hex()).isEqualTo(json.path("id").asText());
    for (int i = 0; i < tx.outputs().size(); i++) {
      assertThat(tx.outputs().get(i).id().hex())
          .isEqualTo(json.at("/outputs/" + i + "/boxId").asText());
    }
    assertThat(tx.size()).isEqualTo(473);
  }

  @Test
  void bytesAndJsonTellTheSame() {
    LedgerTransaction fromJson = TransactionReader.ofJson(Sample.request("ok"));
    assertThat(TransactionReader.ofBytes(fromJson.bytes())).isEqualTo(fromJson);
  }

  @Test
  void aWrongIdInTheJsonIsIgnored() {
    JsonNode json = Caller.json(Sample.request("wrong_id"));
    LedgerTransaction tx = TransactionReader.ofJson(json.toString());
    assertThat(tx.id().hex()).isNotEqualTo(json.path("id").asText());
    assertThat(tx.id().hex()).isEqualTo(json.at("/outputs/0/transactionId").asText());
  }

  @Test
  void everyShorterStringOfBytesIsNoTransaction() {
    Bytes bytes = TransactionReader.ofJson(Sample.request("ok")).bytes();
    for (int size = 0; size < bytes.size(); size += 7) {
      Bytes part = bytes.slice(0, size);
      assertThatThrownBy(() -> TransactionReader.ofBytes(part))
          .isInstanceOf(UnreadableException.class);
    }
  }
}
