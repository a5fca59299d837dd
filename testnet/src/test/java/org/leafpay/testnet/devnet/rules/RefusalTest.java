package org.leafpay.testnet.devnet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.support.Caller;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.Out;
import org.leafpay.testnet.devnet.support.Sample;
import org.leafpay.testnet.devnet.support.Scripts;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;

/** Each rule: a transaction that breaks only it is refused in the node's words. */
class RefusalTest {
  private static final long COIN = 1_000_000_000L;
  private static final long REST = COIN - Fixture.FEE_MIN;
  private static final TokenId NO_TOKEN = TokenId.ofHex("11".repeat(32));
  private static final BoxId NO_BOX = BoxId.ofHex("22".repeat(32));
  private static final PropositionBytes FALSE = Scripts.compile("sigmaProp(HEIGHT < 5)");
  private static final PropositionBytes THROWS =
      Scripts.compile("sigmaProp(OUTPUTS(100).value > 0L)");

  private static Fixture net;
  private static LedgerBox coin;
  private static LedgerTransaction scripted;

  @BeforeAll
  static void start() {
    net = Fixture.start();
    List<LedgerBox> coins = net.fund(2, COIN);
    coin = coins.get(0);
    scripted =
        TestTransaction.at(net.height())
            .spend(coins.get(1).id(), Fixture.ALICE)
            .pay(COIN / 4, FALSE)
            .pay(COIN / 4, THROWS)
            .pay(COIN / 2 - Fixture.FEE_MIN, Fixture.ALICE.script())
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(net.caller().submit(scripted).status()).isEqualTo(200);
    net.devnet().mine(1);
  }

  @AfterAll
  static void stop() {
    net.close();
  }

  @Test
  void theSameTransactionWithoutAFlawIsAccepted() {
    LedgerTransaction tx = pay(REST, Fixture.BOB.script()).sign();
    assertThat(check(tx).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  void aFlawIsRefusedInTheNodesWords(String sample, LedgerTransaction tx) {
    Caller.Reply reply = net.caller().submit(tx);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("reason").asText()).isEqualTo("bad.request");
    assertThat(words(reply.detail())).isEqualTo(words(Sample.refusal(sample)));
    assertThat(net.caller().get("/transactions/unconfirmed").body()).isEmpty();
  }

  static Stream<Object[]> flaws() {
    Map<String, Function<TestTransaction, TestTransaction>> outputs =
        Map.of(
            "erg_not_preserved", tx -> tx.pay(REST + 1, Fixture.BOB.script()),
            "dust", tx -> tx.pay(REST - 100, Fixture.BOB.script()).pay(100, Fixture.BOB.script()),
            "creation_height_future", tx -> tx.payAt(net.height() + 2, REST, Fixture.BOB.script()),
            "creation_height_nonmonotonic", tx -> tx.payAt(1, REST, Fixture.BOB.script()),
            "token_from_nothing", tx -> tx.pay(bob(REST).with(new TokenUnits(NO_TOKEN, 5))),
            "missing_data_input", tx -> tx.read(NO_BOX).pay(bob(REST)),
            "too_big", RefusalTest::manyOutputs);
    Stream<Object[]> fromOutputs =
        outputs.entrySet().stream()
            .map(
                flaw ->
                    new Object[] {
                      flaw.getKey(),
                      flaw.getValue()
                          .apply(spend().spend(coin.id(), Fixture.ALICE))
                          .pay(Fixture.FEE_MIN, Fixture.FEE)
                          .sign()
                    });
    return Stream.concat(fromOutputs, flawsOfInputs());
  }

  private static Stream<Object[]> flawsOfInputs() {
    long quarter = COIN / 4 - Fixture.FEE_MIN;
    return Stream.of(
        flaw("bad_signature", spend().spend(coin.id(), Fixture.BOB).pay(bob(REST))),
        flaw("no_signature", spend().spend(coin.id()).pay(bob(REST))),
        flaw("missing_input", spend().spend(NO_BOX, Fixture.ALICE).pay(bob(REST))),
        flaw(
            "duplicate_input",
            spend().spend(coin.id(), Fixture.ALICE).spend(coin.id(), Fixture.ALICE).pay(bob(REST))),
        flaw("script_false", spend().spend(scripted.outputs().get(0).id()).pay(bob(quarter))),
        flaw("script_exception", spend().spend(scripted.outputs().get(1).id()).pay(bob(quarter))),
        new Object[] {
          "low_fee",
          spend()
              .spend(coin.id(), Fixture.ALICE)
              .pay(COIN - 500_000, Fixture.BOB.script())
              .pay(500_000, Fixture.FEE)
              .sign()
        });
  }

  @Test
  void theNextBlocksHeightIsNotInTheFuture() {
    LedgerTransaction tx =
        spend()
            .spend(coin.id(), Fixture.ALICE)
            .payAt(net.height() + 1, REST, Fixture.BOB.script())
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(check(tx).status()).isEqualTo(200);
  }

  @Test
  void tokensMayBeMintedUnderTheFirstInputsIdAndBurned() {
    TokenUnits minted = new TokenUnits(new TokenId(coin.id().hash()), 7);
    LedgerTransaction mint =
        spend()
            .spend(coin.id(), Fixture.ALICE)
            .pay(Out.of(REST, Fixture.ALICE.script()).with(minted))
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(check(mint).status()).isEqualTo(200);
  }

  @Test
  void aBoxOver4096BytesIsRefused() {
    Bytes register = Bytes.ofHex("0e803e").plus(Bytes.of(new byte[8_000]));
    LedgerTransaction tx =
        spend()
            .spend(coin.id(), Fixture.ALICE)
            .pay(bob(REST).registers(register))
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(check(tx).detail()).contains("Box size should not exceed 4096");
  }

  @Test
  void anOutputWithNoUnitsOfATokenIsRefused() {
    LedgerTransaction tx =
        spend()
            .spend(coin.id(), Fixture.ALICE)
            .pay(bob(REST).with(new TokenUnits(NO_TOKEN, 0)))
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(check(tx).detail()).contains("should be positive");
  }

  @Test
  void aTransactionWithoutOutputsIsRefused() {
    LedgerTransaction tx = spend().spend(coin.id(), Fixture.ALICE).sign();
    assertThat(check(tx).detail()).contains("cannot have 0 outputs");
  }

  @Test
  void bytesAfterTheTransactionAreRefused() {
    String hex = pay(REST, Fixture.BOB.script()).sign().bytes().hex();
    assertThat(net.caller().post("/transactions/checkBytes", hex).status()).isEqualTo(200);
    assertThat(net.caller().post("/transactions/checkBytes", hex + "00").detail())
        .startsWith("The request content was malformed:\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad_hex_tree", "garbage_register", "garbage_tree", "register_gap"})
  void whatIsNoTransactionIsMalformed(String sample) {
    Caller.Reply reply = net.caller().post("/transactions", Sample.request(sample));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).startsWith("The request content was malformed:\n");
  }

  @Test
  void brokenJsonIsMalformed() {
    assertThat(net.caller().post("/transactions", "{").detail())
        .startsWith("The request content was malformed:\n");
    assertThat(net.caller().post("/transactions/bytes", "zz").detail())
        .startsWith("The request content was malformed:\n");
  }

  private static TestTransaction spend() {
    return TestTransaction.at(net.height());
  }

  private static TestTransaction pay(long value, PropositionBytes to) {
    return spend().spend(coin.id(), Fixture.ALICE).pay(value, to).pay(Fixture.FEE_MIN, Fixture.FEE);
  }

  private static Object[] flaw(String sample, TestTransaction tx) {
    return new Object[] {sample, tx.pay(Fixture.FEE_MIN, Fixture.FEE).sign()};
  }

  private static Out bob(long value) {
    return Out.of(value, Fixture.BOB.script());
  }

  private static TestTransaction manyOutputs(TestTransaction tx) {
    int count = 2_300;
    for (int i = 1; i < count; i++) {
      tx.pay(100_000, Fixture.BOB.script());
    }
    return tx.pay(REST - 100_000L * (count - 1), Fixture.BOB.script());
  }

  private static Caller.Reply check(LedgerTransaction tx) {
    return net.caller().post("/transactions/checkBytes", tx.bytes().hex());
  }

  /** The text without ids, numbers and what a node prints of its own objects. */
  private static String words(String detail) {
    return detail
        .replaceAll("ErgoTransaction\\(.*\\) has|ErgoTransaction\\(.* has", "TRANSACTION has")
        .replaceAll("(WrappedArray|ArraySeq)\\([^)]*\\)|[0-9a-f]{64}", "ID")
        .replaceAll("ErgoBox\\(.*", "BOX")
        .replaceAll("\\d+([.]\\d+)?(E-?\\d+)?", "N")
        .strip();
  }
}
