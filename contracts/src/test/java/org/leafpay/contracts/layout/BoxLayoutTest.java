package org.leafpay.contracts.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leafpay.contracts.script.ContractScript.BATCH_STATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.TreeShape;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.TokenAmount;

class BoxLayoutTest {
  private static final Bytes KEY =
      Bytes.ofHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
  private static final TokenId TOKEN = TokenId.ofHex("11".repeat(32));
  private static final TreeDigest DIGEST = TreeDigest.ofHex("22".repeat(33));
  private static final BlockHeight HEIGHT = BlockHeight.of(900);
  private static final ShareStateBox STATE =
      new ShareStateBox(
          RoundScripts.LEAF, TOKEN, DIGEST, numbers(100, 60), KEY, NanoErg.of(10_000_000));
  private static final RewardBox REWARD =
      new RewardBox(RoundScripts.LEAF, TOKEN, NanoErg.of(5_000), NanoErg.of(4_000));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsBackTheBoxesThatItWrites(long seed) {
    Random random = new Random(seed);
    long total = 1 + (random.nextLong() >>> (1 + random.nextInt(60)));
    RoundNumbers numbers = numbers(total, random.nextLong(total));
    NanoErg value = NanoErg.of(random.nextLong() >>> 1);
    NanoErg pot = NanoErg.of(1 + (random.nextLong() >>> 2));
    for (RoundScripts scripts : RoundScripts.values()) {
      ShareStateBox state = new ShareStateBox(scripts, TOKEN, DIGEST, numbers, KEY, value);
      RewardBox reward = new RewardBox(scripts, TOKEN, pot, value);
      assertThat(ShareStateBox.read(state.candidate(HEIGHT))).isEqualTo(state);
      assertThat(RewardBox.read(reward.candidate(HEIGHT))).isEqualTo(reward);
    }
  }

  @Test
  void changesOnlyDigestAndNumbersWhenItPays() {
    TreeDigest next = TreeDigest.ofHex("33".repeat(33));
    assertThat(STATE.after(next, STATE.numbers().afterPaying(Score.of(25))))
        .isEqualTo(
            new ShareStateBox(
                RoundScripts.LEAF, TOKEN, next, numbers(100, 35), KEY, STATE.value()));
    assertThat(REWARD.withValue(NanoErg.of(1)))
        .isEqualTo(new RewardBox(RoundScripts.LEAF, TOKEN, REWARD.pot(), NanoErg.of(1)));
  }

  @Test
  void tellsTheScriptTheProofInVariableZero() {
    LeafWitness witness = new LeafWitness(Bytes.ofHex("0102030405"));
    ContextExtension extension = ContextExtension.of(Bytes.ofHex("0e050102030405"));
    assertThat(witness.extension()).isEqualTo(extension);
    assertThat(LeafWitness.read(extension)).isEqualTo(witness);
  }

  /** Anybody who pays may leave one; it must not keep others from paying after him. */
  @Test
  void skipsFurtherRegisters() {
    BoxCandidate state = STATE.candidate(HEIGHT);
    BoxCandidate reward = REWARD.candidate(HEIGHT);
    assertThat(ShareStateBox.read(withRegisters(state, added(state, "0400")))).isEqualTo(STATE);
    assertThat(RewardBox.read(withRegisters(reward, added(reward, "0400")))).isEqualTo(REWARD);
  }

  static Stream<Arguments> otherStates() {
    return Stream.of(
        state("another script", BoxLayoutTest::underRewardScript),
        state("want 3 registers, got 2", box -> withRegisters(box, box.registers().subList(0, 2))),
        state("share state R4: want AvlTree", box -> withRegister(box, 0, "0400")),
        state("another kind of tree", box -> withTree(box, 3, ShareLeaf.SHAPE)),
        state("another kind of tree", box -> withTree(box, 0, ShareLeaf.SHAPE)),
        state("another kind of tree", box -> withTree(box, 0x0a, ShareLeaf.SHAPE)),
        state("another kind of tree", box -> withTree(box, 2, new TreeShape(32, 8))),
        state("another kind of tree", box -> withTree(box, 2, BatchLeaf.SHAPE)),
        state("another kind of tree", box -> withScript(box, BATCH_STATE.proposition())),
        state("another kind of tree", box -> withTree(box, 2, new TreeShape(31, 9))),
        state("share state R5: want Coll[Long]", box -> withRegister(box, 1, "0502")),
        state("want four numbers, got 3", box -> withNumbers(box, 100L, 60L, 5L)),
        state("want four numbers, got 5", box -> withNumbers(box, 100L, 60L, 5L, 1L, 1L)),
        state("score below zero: -1", box -> withNumbers(box, 100L, -1L, 5L, 1L)),
        state("score below zero: -100", box -> withNumbers(box, -100L, 60L, 5L, 1L)),
        state("total score of zero", box -> withNumbers(box, 0L, 0L, 5L, 1L)),
        state("unpaid score 101 above", box -> withNumbers(box, 100L, 101L, 5L, 1L)),
        state("height below zero", box -> withNumbers(box, 100L, 60L, -5L, 1L)),
        state("integer overflow", box -> withNumbers(box, 100L, 60L, 1L << 31, 1L)),
        state("amount below zero", box -> withNumbers(box, 100L, 60L, 5L, -1L)),
        state("share state R6: want SigmaProp", box -> withRegister(box, 2, "0400")),
        state("share state R6: want ProveDlog", box -> withRegister(box, 2, "08d3")),
        state("want one unit of one token", box -> withTokens(box)),
        state("want one unit of one token", box -> withTokens(box, new TokenAmount(TOKEN, 2))),
        state("want one unit of one token", BoxLayoutTest::withTwoTokens));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherStates")
  void refusesAShareStateBoxThatIsLaidOutOtherwise(
      String reason, UnaryOperator<BoxCandidate> change) {
    BoxCandidate box = change.apply(STATE.candidate(HEIGHT));
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> ShareStateBox.read(box))
        .withMessageStartingWith("share state ")
        .withMessageContaining(reason);
  }

  static Stream<Arguments> otherRewards() {
    return Stream.of(
        state("another script", BoxLayoutTest::underStateScript),
        state("want 1 register, got none", box -> withRegisters(box, List.of())),
        state("reward R4: want Long", box -> withRegister(box, 0, "0402")),
        state("reward R4: pot below one: 0", box -> withRegister(box, 0, "0500")),
        state("reward R4: pot below one: -1", box -> withRegister(box, 0, "0501")),
        state("want one unit of one token", box -> withTokens(box)),
        state("want one unit of one token", box -> withTokens(box, new TokenAmount(TOKEN, 2))),
        state("want one unit of one token", BoxLayoutTest::withTwoTokens));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherRewards")
  void refusesARewardBoxThatIsLaidOutOtherwise(String reason, UnaryOperator<BoxCandidate> change) {
    BoxCandidate box = change.apply(REWARD.candidate(HEIGHT));
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> RewardBox.read(box))
        .withMessageStartingWith("reward ")
        .withMessageContaining(reason);
  }

  @Test
  void refusesNumbersThatNoRoundHas() {
    assertThatIllegalArgumentException().isThrownBy(() -> numbers(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> numbers(5, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> numbers(5, 4).afterPaying(Score.of(5)));
  }

  private static Arguments state(String reason, UnaryOperator<BoxCandidate> change) {
    return Arguments.of(reason, change);
  }

  private static RoundNumbers numbers(long total, long unpaid) {
    return new RoundNumbers(
        Score.of(total), Score.of(unpaid), BlockHeight.of(1_000), NanoErg.of(20_000));
  }

  private static BoxCandidate underRewardScript(BoxCandidate box) {
    return withScript(box, ContractScript.REWARD.proposition());
  }

  private static BoxCandidate underStateScript(BoxCandidate box) {
    return withScript(box, ContractScript.SHARE_STATE.proposition());
  }

  private static BoxCandidate withScript(BoxCandidate box, PropositionBytes script) {
    return new BoxCandidate(
        box.value(), script, box.creationHeight(), box.tokens(), box.registers());
  }

  private static BoxCandidate withTwoTokens(BoxCandidate box) {
    TokenId other = TokenId.ofHex("44".repeat(32));
    return withTokens(box, new TokenAmount(TOKEN, 1), new TokenAmount(other, 1));
  }

  private static BoxCandidate withTokens(BoxCandidate box, TokenAmount... tokens) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), List.of(tokens), box.registers());
  }

  private static BoxCandidate withRegisters(BoxCandidate box, List<Bytes> registers) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), box.tokens(), registers);
  }

  private static BoxCandidate withRegister(BoxCandidate box, int index, String hex) {
    List<Bytes> registers = new ArrayList<>(box.registers());
    registers.set(index, Bytes.ofHex(hex));
    return withRegisters(box, registers);
  }

  private static BoxCandidate withNumbers(BoxCandidate box, Long... numbers) {
    return withRegister(box, 1, ChainConstant.ofLongs(List.of(numbers)).hex());
  }

  private static BoxCandidate withTree(BoxCandidate box, int flags, TreeShape shape) {
    return withRegister(box, 0, ChainConstant.ofTree(new TreeRegister(DIGEST, flags, shape)).hex());
  }

  private static List<Bytes> added(BoxCandidate box, String hex) {
    List<Bytes> registers = new ArrayList<>(box.registers());
    registers.add(Bytes.ofHex(hex));
    return registers;
  }
}
