package org.leafpay.testnet.devnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.DevnetProcess;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.TestTransaction;

class FileJournalTest {
  private static final long COIN = 1_000_000_000L;

  @TempDir Path directory;

  @Test
  void aDevnetComesBackWithItsChainItsBranchesAndItsPool() {
    String headers;
    LedgerTransaction pending;
    try (Fixture net = open()) {
      List<LedgerBox> coins = net.fund(2, COIN);
      net.caller().submit(pay(net, coins.get(0)));
      net.devnet().mine(3);
      net.devnet().reorganise(Reorganisation.ofDepth(2));
      pending = pay(net, coins.get(1));
      net.caller().submit(pending);
      headers = tip(net);
    }
    try (Fixture net = open()) {
      assertThat(tip(net)).isEqualTo(headers);
      assertThat(net.caller().get("/transactions/unconfirmed").body()).hasSize(1);
      net.devnet().mine(1);
      assertThat(net.caller().get("/blockchain/transaction/byId/" + pending.id()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void anEmptiedPoolStaysEmpty() {
    try (Fixture net = open()) {
      net.caller().submit(pay(net, net.fund(1, COIN).get(0)));
      net.devnet().dropMempool();
    }
    try (Fixture net = open()) {
      assertThat(net.caller().get("/transactions/unconfirmed").body()).isEmpty();
    }
  }

  @Test
  void aKilledProcessComesBackAsItWas() {
    String tip;
    try (DevnetProcess devnet = DevnetProcess.start(directory)) {
      devnet.caller().post("/devnet/mine?blocks=3", "");
      devnet.caller().post("/devnet/reorg?depth=2", "");
      tip = devnet.caller().get("/blocks/lastHeaders/10").body().toString();
    }
    try (DevnetProcess devnet = DevnetProcess.start(directory)) {
      assertThat(devnet.caller().get("/blocks/lastHeaders/10").body()).hasToString(tip);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 9, 200})
  void aTornLastRecordHasNotHappened(int bytesMissing) throws IOException {
    String before;
    try (Fixture net = open()) {
      net.devnet().mine(1);
      before = tip(net);
      net.devnet().mine(1);
    }
    try (RandomAccessFile file = new RandomAccessFile(journal().toFile(), "rw")) {
      file.setLength(file.length() - bytesMissing);
    }
    String after;
    try (Fixture net = open()) {
      assertThat(tip(net)).isEqualTo(before);
      net.devnet().mine(1);
      after = tip(net);
    }
    try (Fixture net = open()) {
      assertThat(tip(net)).as("written over the torn record").isEqualTo(after);
    }
  }

  @Test
  void aLastRecordWithAWrongBitHasNotHappened() throws IOException {
    String before;
    try (Fixture net = open()) {
      before = tip(net);
      net.devnet().mine(1);
    }
    byte[] content = Files.readAllBytes(journal());
    content[content.length - 5] ^= 1;
    Files.write(journal(), content, StandardOpenOption.TRUNCATE_EXISTING);
    try (Fixture net = open()) {
      assertThat(tip(net)).isEqualTo(before);
    }
  }

  @Test
  void twoDevnetsDoNotShareADirectory() {
    try (Fixture net = open()) {
      assertThat(net.height()).isPositive();
      assertThatExceptionOfType(JournalInUseException.class)
          .isThrownBy(this::open)
          .withMessageContaining("another");
    }
  }

  private Fixture open() {
    return new Fixture(
        Devnet.start(Fixture.config().withBlocksAtStart(725).withDirectory(directory)));
  }

  private Path journal() {
    return directory.resolve("devnet-ledger.journal");
  }

  private static String tip(Fixture net) {
    return net.caller().get("/blocks/lastHeaders/10").body().toString();
  }

  private static LedgerTransaction pay(Fixture net, LedgerBox from) {
    return TestTransaction.at(net.height())
        .spend(from.id(), Fixture.ALICE)
        .pay(COIN - Fixture.FEE_MIN, Fixture.BOB.script())
        .pay(Fixture.FEE_MIN, Fixture.FEE)
        .sign();
  }
}
