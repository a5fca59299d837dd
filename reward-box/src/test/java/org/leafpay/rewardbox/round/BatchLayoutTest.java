package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.BatchWitness;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.UnsignedTransaction;

class BatchLayoutTest {
  private static final BatchLayout THREES = new BatchLayout(3);
  private static final TestRound ROUND = TestRound.of(51, 8, 4).in(THREES);
  private static final RoundPosition START = ROUND.start();

  @Test
  void numbersTheBatchesOfThePaidFirstAndThenThoseOfTheOwed() {
    List<RoundLeaf> unpaid = ROUND.leaves().unpaid();
    assertThat(ROUND.leaves().unpaidGroups())
        .containsExactly(unpaid.subList(0, 3), unpaid.subList(3, 6), unpaid.subList(6, 8));
    assertThat(ROUND.leaves().leafSet().leaves())
        .hasSize(5)
        .extracting(leaf -> leaf.key().longAt(0))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(ROUND.leaves().leafSet().leaves())
        .extracting(leaf -> (int) leaf.value().at(32))
        .containsExactly(0, 0, 0, 2, 2);
  }

  @Test
  void aMinerStaysInHisBatchWhenOthersArePaid() {
    List<RoundLeaf> second = ROUND.leaves().unpaidGroups().get(1);
    Set<MinerKey> keys = second.stream().map(RoundLeaf::key).collect(Collectors.toSet());
    RoundLeaves after = ROUND.leaves().withPaid(keys);
    for (RoundLeaf leaf : ROUND.leaves().all()) {
      RoundLeaf then = after.find(leaf.key()).orElseThrow();
      assertThat(after.batchOf(then).orElseThrow().number())
          .isEqualTo(ROUND.leaves().batchOf(leaf).orElseThrow().number());
    }
    assertThat(after.leafSet().value(BatchLeaf.key(2)).orElseThrow().at(32))
        .isEqualTo(LeafFlag.PAID.code());
  }

  @Test
  void paysBatchesThatAreNotNeighbours() {
    List<List<RoundLeaf>> groups = ROUND.leaves().unpaidGroups();
    List<RoundLeaf> payees = new ArrayList<>(groups.get(0));
    payees.addAll(groups.get(2));
    UnsignedTransaction payout = pay(payees).step().transaction();
    BatchWitness witness = BatchWitness.read(payout.inputs().get(0).extension());
    assertThat(witness.keys()).containsExactly(BatchLeaf.key(1), BatchLeaf.key(3));
    assertThat(witness.batches()).extracting(List::size).containsExactly(3, 2);
    assertThat(ObservedPayout.of(START, payout).payees()).isEqualTo(payees);
  }

  @Test
  void refusesPayeesThatAreNotWholeBatches() {
    List<RoundLeaf> unpaid = ROUND.leaves().unpaid();
    for (List<RoundLeaf> payees :
        List.of(unpaid.subList(0, 2), unpaid.subList(1, 3), unpaid.subList(0, 4))) {
      assertThatExceptionOfType(RoundException.class)
          .isThrownBy(() -> pay(payees))
          .withMessage("the payees are not whole batches of 3");
    }
  }

  @Test
  void refusesABatchThatIsPaidInPart() {
    Set<MinerKey> one = Set.of(ROUND.leaves().unpaid().get(0).key());
    assertThatExceptionOfType(RoundException.class)
        .isThrownBy(() -> ROUND.leaves().withPaid(one).leafSet())
        .withMessageStartingWith("batch 1 is PAID, but its miner ");
  }

  @Test
  void refusesSizesThatMakeNoBatch() {
    for (int size : new int[] {-1, 0, 1, 1_025}) {
      assertThatExceptionOfType(RoundException.class)
          .isThrownBy(() -> new BatchLayout(size))
          .withMessage("a batch has 2 to 1024 miners, got " + size);
    }
  }

  /** Else miners with long scripts could make a batch that no transaction can pay. */
  @Test
  void aBatchOfLongScriptsHasFewerMiners() {
    List<RoundLeaf> leaves =
        IntStream.range(0, 30).mapToObj(i -> leaf(i, i < 26 ? 4_000 : 36)).toList();
    RoundLeaves round = RoundLeaves.of(new BatchLayout(64), leaves);
    List<List<RoundLeaf>> groups = round.unpaidGroups();
    assertThat(groups).hasSize(3).allSatisfy(group -> assertThat(bytes(group)).isLessThan(49_153));
    for (int i = 0; i + 1 < groups.size(); i++) {
      assertThat(bytes(groups.get(i)) + groups.get(i + 1).get(0).script().size())
          .isGreaterThan(49_152);
    }
    assertThat(groups.stream().flatMap(List::stream).toList()).isEqualTo(round.unpaid());
  }

  private static int bytes(List<RoundLeaf> group) {
    return group.stream().mapToInt(leaf -> leaf.script().size()).sum();
  }

  private static RoundLeaf leaf(int number, int bytes) {
    byte[] script = new byte[bytes];
    script[0] = (byte) number;
    return RoundLeaf.of(
        new PropositionBytes(Bytes.of(script)), Score.of(1 + number), LeafFlag.UNPAID);
  }

  @Test
  void refusesBoxesOfAnotherLayoutThanTheLeaves() {
    RoundLeaves byMiner = RoundLeaves.of(ROUND.leaves().all());
    assertThatExceptionOfType(RoundException.class)
        .isThrownBy(() -> RoundPosition.of(START.stateBox(), START.rewardBox(), byMiner))
        .withMessage("boxes and leaves are of two layouts");
  }

  private static Payout pay(List<RoundLeaf> payees) {
    return Payout.of(START, payees, PayoutFee.fromReserve(TestRound.FEE), TestRound.TIP);
  }
}
