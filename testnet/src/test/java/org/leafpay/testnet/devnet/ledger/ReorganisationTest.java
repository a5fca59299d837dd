package org.leafpay.testnet.devnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.HeaderId;
import org.leafpay.types.PropositionBytes;

class ReorganisationTest {
  private static final long COIN = 1_000_000_000L;

  private Fixture net;
  private List<LedgerBox> coins;

  @BeforeEach
  void start() {
    net = Fixture.start();
    coins = net.fund(2, COIN);
    net.devnet().mine(1);
  }

  @AfterEach
  void stop() {
    net.close();
  }

  @Test
  void aMinedTransactionReturnsToThePoolAndIsMinedAgain() {
    LedgerTransaction tx = pay(coins.get(0));
    net.caller().submit(tx);
    HeaderId orphan = net.devnet().mine(1).get(0);
    net.devnet().mine(1);
    int before = net.height();

    List<HeaderId> branch = net.devnet().reorganise(Reorganisation.ofDepth(2));

    assertThat(branch).hasSize(3);
    assertThat(net.height()).isEqualTo(before + 1);
    assertThat(status("/blockchain/transaction/byId/" + tx.id())).isEqualTo(404);
    assertThat(status("/transactions/unconfirmed/byTransactionId/" + tx.id())).isEqualTo(200);
    assertThat(status("/utxo/byId/" + coins.get(0).id())).isEqualTo(200);
    assertThat(status("/blocks/" + orphan)).as("orphans stay readable").isEqualTo(200);
    assertThat(idsAt(before - 1)).containsExactly(branch.get(0).hex(), orphan.hex());

    net.devnet().mine(1);
    assertThat(status("/blockchain/transaction/byId/" + tx.id())).isEqualTo(200);
  }

  @Test
  void aChosenTransactionIsInTheNewBranch() {
    LedgerTransaction first = pay(coins.get(0));
    LedgerTransaction second = pay(coins.get(1));
    net.caller().submit(first);
    net.caller().submit(second);
    net.devnet().mine(1);
    net.caller().post("/devnet/reorg?depth=1", "[\"" + second.id() + "\"]");
    assertThat(status("/blockchain/transaction/byId/" + first.id())).isEqualTo(404);
    assertThat(status("/blockchain/transaction/byId/" + second.id())).isEqualTo(200);
  }

  @Test
  void aChosenChildStaysBehindWhenItsParentDoes() {
    LedgerTransaction parent = pay(coins.get(0), Fixture.ALICE.script());
    LedgerTransaction child =
        TestTransaction.at(net.height())
            .spend(parent.outputs().get(0).id(), Fixture.ALICE)
            .pay(COIN - 2 * Fixture.FEE_MIN, Fixture.BOB.script())
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    net.caller().submit(parent);
    net.caller().submit(child);
    net.devnet().mine(1);
    net.devnet().reorganise(new Reorganisation(1, Set.of(child.id()), false));
    assertThat(status("/blockchain/transaction/byId/" + child.id())).isEqualTo(404);
    net.devnet().mine(1);
    assertThat(status("/blockchain/transaction/byId/" + child.id())).isEqualTo(200);
  }

  @Test
  void theRewardOfAnOrphanedBlockIsLostUnlessTheSameMinerFindsTheBranch() {
    String reward = rewardOf(net.devnet().mine(1).get(0));
    net.devnet().reorganise(Reorganisation.ofDepth(1));
    assertThat(status("/utxo/byId/" + reward)).isEqualTo(404);

    String kept = rewardOf(net.devnet().mine(1).get(0));
    net.devnet().reorganise(new Reorganisation(1, Set.of(), true));
    assertThat(status("/utxo/byId/" + kept)).isEqualTo(200);
  }

  @Test
  void headersAreLinkedAfterwards() {
    net.devnet().reorganise(Reorganisation.ofDepth(3));
    String parent = "";
    for (var header : net.caller().get("/blocks/lastHeaders/8").body()) {
      if (!parent.isEmpty()) {
        assertThat(header.path("parentId").asText()).isEqualTo(parent);
      }
      parent = header.path("id").asText();
    }
  }

  @Test
  void theFirstBlockCannotBeGivenUp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net.devnet().reorganise(Reorganisation.ofDepth(net.height())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net.devnet().reorganise(Reorganisation.ofDepth(0)));
  }

  private List<String> idsAt(int height) {
    var ids = net.caller().get("/blocks/at/" + height).body();
    return List.of(ids.get(0).asText(), ids.get(1).asText());
  }

  private String rewardOf(HeaderId block) {
    return net.caller()
        .get("/blocks/" + block + "/transactions")
        .body()
        .at("/transactions/0/outputs/1/boxId")
        .asText();
  }

  private LedgerTransaction pay(LedgerBox from) {
    return pay(from, Fixture.BOB.script());
  }

  private LedgerTransaction pay(LedgerBox from, PropositionBytes to) {
    return TestTransaction.at(net.height())
        .spend(from.id(), Fixture.ALICE)
        .pay(COIN - Fixture.FEE_MIN, to)
        .pay(Fixture.FEE_MIN, Fixture.FEE)
        .sign();
  }

  private int status(String path) {
    return net.caller().get(path).status();
  }
}
