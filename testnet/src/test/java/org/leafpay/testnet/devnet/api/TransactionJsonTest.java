package org.leafpay.testnet.devnet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.ergoplatform.appkit.ContextVar;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.sigma.TransactionReader;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.Out;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.TokenId;

class TransactionJsonTest {
  private static final BoxId BOX = BoxId.ofHex("55".repeat(32));

  @Test
  void theJsonOfATransactionReadsBackToItsBytes() {
    LedgerTransaction tx =
        TestTransaction.at(700)
            .spend(BOX, Fixture.ALICE, ContextVar.of((byte) 0, new byte[] {1, 2}))
            .spend(BoxId.ofHex("56".repeat(32)))
            .read(BOX)
            .pay(
                Out.of(1_000_000, Fixture.BOB.script())
                    .with(new TokenUnits(new TokenId(BOX.hash()), Long.MAX_VALUE))
                    .registers(Bytes.ofHex("0502"), Bytes.ofHex("0e0101")))
            .pay(2_000_000, Fixture.FEE)
            .sign();
    assertThat(TransactionReader.ofJson(TransactionJson.inBlock(tx).toString())).isEqualTo(tx);
  }

  @Test
  void theOrderOfContextVariablesIsPartOfTheTransaction() {
    LedgerTransaction tx = withVariables(ContextVar.of((byte) 0, 7), ContextVar.of((byte) 1, 8));
    LedgerTransaction other = withVariables(ContextVar.of((byte) 1, 8), ContextVar.of((byte) 0, 7));
    assertThat(tx.id()).isNotEqualTo(other.id());
    for (LedgerTransaction each : new LedgerTransaction[] {tx, other}) {
      assertThat(TransactionReader.ofJson(TransactionJson.inBlock(each).toString()).id())
          .isEqualTo(each.id());
    }
  }

  private static LedgerTransaction withVariables(ContextVar... variables) {
    return TestTransaction.at(700)
        .spend(BOX, variables)
        .pay(1_000_000, Fixture.BOB.script())
        .sign();
  }
}
