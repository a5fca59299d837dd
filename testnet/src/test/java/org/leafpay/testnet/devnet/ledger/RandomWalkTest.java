package org.leafpay.testnet.devnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;

/** After any mixture of payments, blocks and branches the boxes are those of the best chain. */
class RandomWalkTest {
  private static final int STEPS = 120;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theUnspentBoxesAreThoseThatTheBlocksLeave(long seed) {
    Random random = new Random(seed);
    try (Ledger ledger = Ledger.fresh(Fixture.config().ledger(), Journal.none())) {
      Set<Integer> kinds = new HashSet<>();
      for (int step = 0; step < STEPS; step++) {
        int kind = random.nextInt(10);
        kinds.add(kind);
        if (kind < 6) {
          pay(ledger, random);
        } else if (kind < 8) {
          ledger.mine(1);
        } else {
          ledger.reorganise(Reorganisation.ofDepth(1 + random.nextInt(3)));
        }
      }
      assertThat(kinds).hasSize(10);
      ledger.read(RandomWalkTest::assertAgreesWithBlocks);
    }
  }

  private static void pay(Ledger ledger, Random random) {
    List<LedgerBox> mine = spendable(ledger);
    LedgerBox from = mine.get(random.nextInt(mine.size()));
    long half = (from.value().value() - Fixture.FEE_MIN) / 2;
    int height = ledger.read(view -> view.state().blocks().height().value());
    LedgerTransaction tx =
        TestTransaction.at(height)
            .spend(from.id(), Fixture.MINER)
            .pay(half, Fixture.MINER.script())
            .pay(from.value().value() - half - Fixture.FEE_MIN, Fixture.MINER.script())
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(ledger.submit(tx)).isEmpty();
  }

  private static List<LedgerBox> spendable(Ledger ledger) {
    return ledger.read(
        view -> {
          List<LedgerBox> found = new ArrayList<>(view.pool().outputs());
          view.state()
              .boxes()
              .entries(view.state().boxes().unspentUnder(Fixture.MINER.script()).values())
              .forEach(entry -> found.add(entry.box()));
          found.removeIf(box -> !box.script().equals(Fixture.MINER.script()));
          found.removeIf(box -> view.pool().spends(box.id()));
          if (found.isEmpty()) {
            found.add(firstReward(view));
          }
          return found;
        });
  }

  private static LedgerBox firstReward(LedgerView view) {
    LedgerHeader first = view.state().blocks().header(BlockHeight.of(1)).orElseThrow();
    LedgerBlock block = view.state().blocks().block(first.id()).orElseThrow();
    return block.transactions().get(0).outputs().get(1);
  }

  /** The oracle: walk all blocks with a plain map. */
  private static boolean assertAgreesWithBlocks(LedgerView view) {
    Map<BoxId, LedgerBox> unspent = new HashMap<>();
    for (LedgerHeader header : view.state().blocks().last(Integer.MAX_VALUE)) {
      LedgerBlock block = view.state().blocks().block(header.id()).orElseThrow();
      for (LedgerTransaction tx : block.transactions()) {
        tx.inputs().stream().map(Spending::box).forEach(unspent::remove);
        tx.outputs().forEach(box -> unspent.put(box.id(), box));
      }
    }
    Map<PropositionBytes, Set<BoxId>> byScript = new HashMap<>();
    unspent.forEach(
        (id, box) -> {
          assertThat(view.state().boxes().unspent(id)).contains(box);
          byScript.computeIfAbsent(box.script(), any -> new HashSet<>()).add(id);
        });
    byScript.forEach(
        (script, ids) ->
            assertThat(view.state().boxes().unspentUnder(script).values())
                .containsExactlyInAnyOrderElementsOf(ids));
    assertThat(NanoErg.sum(unspent.values().stream().map(LedgerBox::value).toList()))
        .isEqualTo(Emission.SUPPLY);
    return true;
  }
}
