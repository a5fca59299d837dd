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

  /** Frozen as well, with 8 nanoERG of the payments drawn for. */
  private static final String DRAWN_HASH =
      "d74298d0b5459edbaa687ca28a33a362075184c0e09ea19b9d0b7d977ae84d9b";

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

  @Test
  void hashesWhatIsDrawnForWhenThereIsSomething() {
    Books books =
        Books.of(
            NanoErg.of(100),
            NanoErg.ZERO,
            NanoErg.of(1),
            new Books.Outgoing(NanoErg.of(60), NanoErg.of(8), NanoErg.of(30)));
    List<OwedEntry> owed = List.of(owed("ee", 20), owed("11", 10));

    assertThat(RoundContent.of(books, owed).hash().hex()).isEqualTo(DRAWN_HASH);
  }

  private static OwedEntry owed(String keyByte, long amount) {
    return new OwedEntry(
        MinerKey.ofHex(keyByte.repeat(32)), TestMiners.address(1), NanoErg.of(amount));
  }
}
