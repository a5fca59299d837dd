package org.leafpay.shares.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.allocation.Books;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

class RoundContentTest {
  /** Frozen: stores in the field hold it. Calculated by another blake2b from the description. */
  private static final String HASH =
      "f25ec9b64346cf6352586350c5fc1b38141124965a3e1a1ef8aac622be73a76e";

  @Test
  void hashesBooksAndEntriesAsStoresInTheFieldDo() {
    Books books =
        new Books(
            NanoErg.of(100),
            NanoErg.ZERO,
            NanoErg.of(1),
            NanoErg.of(68),
            NanoErg.of(30),
            NanoErg.of(1));
    List<OwedEntry> owed = List.of(owed("ee", 20), owed("11", 10));

    assertThat(RoundContent.of(books, owed).hash().hex()).isEqualTo(HASH);
  }

  private static OwedEntry owed(String keyByte, long amount) {
    return new OwedEntry(
        MinerKey.ofHex(keyByte.repeat(32)), TestMiners.address(1), NanoErg.of(amount));
  }
}
