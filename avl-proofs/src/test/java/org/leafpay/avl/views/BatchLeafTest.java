package org.leafpay.avl.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.leafpay.avl.Leaf;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

class BatchLeafTest {
  private static final MinerKey ANN = MinerKey.ofHex("0a".repeat(32));
  private static final MinerKey BOB = MinerKey.ofHex("0b".repeat(32));

  @Test
  void aChainHashesEachMinerOntoTheOnesBefore() {
    Bytes one = Hash32.blake2b256(Bytes.ofHex("0a".repeat(32) + "0000000000000007")).bytes();
    Bytes two =
        Hash32.blake2b256(Bytes.ofHex(one.hex() + "0b".repeat(32) + "0000000000000100")).bytes();
    BatchChain first = BatchChain.START.then(ANN, Score.of(7));
    assertThat(first.hash()).isEqualTo(one);
    assertThat(first.then(BOB, Score.of(256)).hash()).isEqualTo(two);
  }

  @Test
  void readsBackTheLeafThatItMakes() {
    for (LeafFlag flag : LeafFlag.values()) {
      BatchLeaf leaf = new BatchLeaf(5, BatchChain.START.then(ANN, Score.of(7)), flag);
      Leaf stored = leaf.toLeaf();
      assertThat(stored.key()).isEqualTo(Bytes.ofHex("0000000000000005"));
      assertThat(stored.value()).isEqualTo(leaf.chain().hash().plus(Bytes.of(flag.code())));
      assertThat(BatchLeaf.read(5, stored.value())).contains(leaf);
    }
  }

  @Test
  void whatIsNoBatchIsNotReadAsOne() {
    assertThat(BatchLeaf.read(1, Bytes.ofHex("00".repeat(32)))).isEmpty();
    assertThat(BatchLeaf.read(1, Bytes.ofHex("00".repeat(32) + "03"))).isEmpty();
  }

  @Test
  void refusesABatchWithoutANumberOrWithoutMiners() {
    BatchChain chain = BatchChain.START.then(ANN, Score.of(7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchLeaf(0, chain, LeafFlag.UNPAID))
        .withMessageContaining("got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchLeaf(1, BatchChain.START, LeafFlag.UNPAID))
        .withMessageContaining("batch 1 is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchChain(Bytes.ofHex("00")))
        .withMessageContaining("got 1");
  }
}
