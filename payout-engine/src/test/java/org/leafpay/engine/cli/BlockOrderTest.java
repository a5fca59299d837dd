package org.leafpay.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scheme.PaymentScheme;
import org.leafpay.shares.scheme.PaymentSchemes;
import org.leafpay.shares.scheme.Prop;
import org.leafpay.shares.scheme.SchemeTerms;
import org.leafpay.shares.scheme.Solo;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class BlockOrderTest {
  private static final BucketLength MINUTE = BucketLength.DEFAULT;
  private static final Optional<ErgoAddress> NOBODY = Optional.empty();

  private static final List<PoolBlock> BLOCKS =
      List.of(
          block(1, BlockStatus.CONFIRMED, NOBODY),
          block(2, BlockStatus.ORPHANED, NOBODY),
          block(3, BlockStatus.CONFIRMED, NOBODY),
          block(4, BlockStatus.PENDING, NOBODY),
          block(5, BlockStatus.CONFIRMED, NOBODY));

  /** Where shares count for one of two blocks, the later waits until the earlier is known. */
  @ParameterizedTest
  @CsvSource({
    "pplns, 1 3 5",
    "tides, 1 3 5",
    "solo, 1 3 5",
    "pps, 1 3 5",
    "fpps, 1 3 5",
    "prop, 1 3",
    "equal, 1 3"
  })
  void confirmedBlocksArePaidInOrderAndSomeSchemesWaitBehindAPendingOne(String name, String paid) {
    BlockOrder order = BlockOrder.of(BLOCKS, scheme(name));
    assertThat(order.paid())
        .extracting(block -> String.valueOf(block.id()))
        .containsExactly(paid.split(" ", -1));
    assertThat(order.waiting()).hasSize(BLOCKS.size() - order.paid().size());
  }

  @Test
  void underSoloEveryBlockThatIsPaidHasAFinderWhoCanBePaid() {
    Solo solo = new Solo(MINUTE);
    assertThatThrownBy(() -> BlockOrder.of(BLOCKS, solo).requirePayableFinders(solo))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("block 1 has no miner");
    ErgoAddress unreadable =
        ErgoAddress.of(new PropositionBytes(Bytes.ofHex("00ffffffff")), Network.MAINNET);
    List<PoolBlock> found = List.of(block(7, BlockStatus.CONFIRMED, Optional.of(unreadable)));
    assertThatThrownBy(() -> BlockOrder.of(found, solo).requirePayableFinders(solo))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("block 7: miner " + unreadable)
        .hasMessageContaining("script that cannot be read");
  }

  @Test
  void underOtherSchemesTheFinderDoesNotMatter() {
    Prop prop = new Prop(MINUTE);
    assertThatCode(() -> BlockOrder.of(BLOCKS, prop).requirePayableFinders(prop))
        .doesNotThrowAnyException();
  }

  private static PaymentScheme scheme(String name) {
    TreeMap<String, String> parameters = new TreeMap<>();
    parameters.put("bucketSeconds", "60");
    if (name.equals("pplns")) {
      parameters.put("window", "2");
    }
    if (name.endsWith("pps")) {
      parameters.put("blockReward", "3000000000");
    }
    if (name.equals("fpps")) {
      parameters.put("feeBlocks", "100");
    }
    return PaymentSchemes.of(new SchemeTerms(name, parameters));
  }

  private static PoolBlock block(int number, BlockStatus status, Optional<ErgoAddress> finder) {
    return new PoolBlock(
        number,
        BlockHeight.of(number),
        1_000,
        status,
        NanoErg.ofErg("3"),
        finder,
        "block " + number,
        Instant.ofEpochSecond(60L * number));
  }
}
