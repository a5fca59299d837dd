package org.leafpay.contracts.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;

class SelectionBoxTest {
  private static final Bytes KEY =
      AppKitValues.compressed(AppKitValues.publicKey(BigInteger.valueOf(7)));
  private static final TokenId NFT = new TokenId(Hash32.blake2b256(KEY));
  private static final Hash32 SEED = Hash32.blake2b256(Bytes.ofLong(3));
  private static final BlockHeight HEIGHT = BlockHeight.of(1_885_000);
  private static final PoolBox SEEDED =
      new PoolBox(
          NFT,
          new PoolBox.Weights(
              new TreeDigest(SEED.bytes().plus(Bytes.of((byte) 4))),
              NFT.bytes(),
              new PoolCounts(9, 4, 77, 2000)),
          PoolClock.first(new PoolRhythm(10, 40, 300)).lockedAt(HEIGHT).in(PoolPhase.SEEDED),
          Optional.of(SEED),
          KEY,
          NanoErg.ofErg("0.01"));
  private static final ConsumerBox PAYEE =
      new ConsumerBox(
          NFT, new ConsumerTerms.Payee(1, 3, NanoErg.of(5), HEIGHT), KEY, NanoErg.ofErg("0.01"));
  private static final ConsumerBox COMMITTEE =
      new ConsumerBox(
          NFT, new ConsumerTerms.Committee(1, 7, 3, HEIGHT), KEY, NanoErg.ofErg("0.01"));

  @Test
  void thePoolsRegistersAreThoseThatAppKitWrites() {
    assertThat(SEEDED.candidate(HEIGHT).registers())
        .containsExactly(
            AppKitValues.tree(new TreeRegister(SEEDED.weights().digest(), 3, PoolBox.TREE_SHAPE)),
            AppKitValues.rewritten(ChainConstant.ofBytes(NFT.bytes())),
            AppKitValues.longs(List.of(1_885_000L, 1_885_010L, 2L, 1L, 10L, 40L, 300L)),
            AppKitValues.rewritten(ChainConstant.ofBytes(SEED.bytes())),
            AppKitValues.longs(List.of(9L, 4L, 77L, 2000L)),
            AppKitValues.rewritten(ChainConstant.ofPublicKey(KEY)));
  }

  @Test
  void boxesAreReadBackAsTheyWereWritten() {
    assertThat(PoolBox.read(SEEDED.candidate(HEIGHT))).isEqualTo(SEEDED);
    PoolBox open = SEEDED.with(SEEDED.clock().in(PoolPhase.OPEN), Optional.empty());
    assertThat(PoolBox.read(open.candidate(HEIGHT))).isEqualTo(open);
    assertThat(ConsumerBox.read(PAYEE.candidate(HEIGHT))).isEqualTo(PAYEE);
    assertThat(ConsumerBox.read(COMMITTEE.candidate(HEIGHT))).isEqualTo(COMMITTEE);
  }

  static Stream<Arguments> badRegisters() {
    return Stream.of(
        Arguments.of(4, tree(TreeRegister.UPDATE_ONLY), "pool R4: another kind of tree"),
        Arguments.of(5, ChainConstant.ofBytes(Bytes.ofLong(1)), "pool R5: a word has 32 bytes"),
        Arguments.of(6, ChainConstant.ofLongs(List.of(1L)), "pool R6: want seven numbers"),
        Arguments.of(6, clock(3, 10), "pool R6: no phase: 3"),
        Arguments.of(6, clock(2, 0), "pool R6: a seed that comes with the lock"),
        Arguments.of(6, clock(1, 10), "pool box: phase LOCKED with seed"),
        Arguments.of(7, ChainConstant.ofBytes(Bytes.ofLong(1)), "pool R7: a seed has 32 bytes"),
        Arguments.of(8, ChainConstant.ofLongs(List.of(1L)), "pool R8: want four numbers"),
        Arguments.of(8, ChainConstant.ofLongs(List.of(9L, 10L, 77L, 1L)), "pool R8: 9 positions"),
        Arguments.of(
            8, ChainConstant.ofLongs(List.of(9L, 4L, 1L << 32, 1L)), "pool R8: 9 positions"),
        Arguments.of(9, ChainConstant.ofLong(1), "pool R9: want SigmaProp"));
  }

  @ParameterizedTest(name = "R{0}: {2}")
  @MethodSource("badRegisters")
  void aPoolBoxWithSomethingElseInARegisterIsNone(int register, Bytes constant, String message) {
    List<Bytes> registers = new ArrayList<>(SEEDED.candidate(HEIGHT).registers());
    registers.set(register - 4, constant);
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> PoolBox.read(with(SEEDED.candidate(HEIGHT), old -> registers)))
        .withMessageStartingWith(message);
  }

  @Test
  void aBoxWithAnotherScriptOrTooFewRegistersIsNone() {
    BoxCandidate payment =
        BoxCandidate.payment(NanoErg.of(1), ContractScript.DUST_LOTTERY.proposition(), HEIGHT);
    assertThatExceptionOfType(LayoutException.class).isThrownBy(() -> PoolBox.read(payment));
    assertThatExceptionOfType(LayoutException.class).isThrownBy(() -> ConsumerBox.read(payment));
    UnaryOperator<List<Bytes>> first = registers -> registers.subList(0, 1);
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> PoolBox.read(with(SEEDED.candidate(HEIGHT), first)));
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> ConsumerBox.read(with(PAYEE.candidate(HEIGHT), first)));
  }

  @Test
  void aCommitteeOfMoreThanIsDrawnIsNone() {
    Bytes terms = ChainConstant.ofLongs(List.of(1L, 3L, 4L, 5L));
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(
            () ->
                ConsumerBox.read(
                    with(
                        COMMITTEE.candidate(HEIGHT),
                        registers -> List.of(terms, registers.get(1)))))
        .withMessageContaining("4 of 3 draws");
  }

  @Test
  void witnessesAreReadBackAndEmptyOnesAreTheShortestThatTheScriptTakes() {
    PoolWitness change =
        new PoolWitness(
            List.of(5L, 6L),
            new PoolWitness.Change(KEY, NFT.bytes(), SEED.bytes(), NFT.bytes(), 1),
            List.of(SEED.bytes()));
    PoolWitness headers = PoolWitness.ofHeaders(List.of(KEY, NFT.bytes()));
    for (PoolWitness witness : List.of(change, headers, PoolWitness.ofHeaders(List.of()))) {
      assertThat(PoolWitness.read(witness.extension())).isEqualTo(witness);
    }
    assertThat(PoolWitness.ofHeaders(List.of()).extension())
        .isEqualTo(
            ContextExtension.of(
                Bytes.ofHex("3c113c1a1a" + "0100" + "05000000" + "40" + "00".repeat(64) + "08")
                    .plus(Bytes.ofHex("00".repeat(8) + "0100"))));
    DrawnWitness drawn =
        new DrawnWitness(List.of(DrawnWitness.shown(3, 5)), KEY, List.of(NFT.bytes()));
    assertThat(drawn.numbers()).containsExactly(3L << 20 | 5);
    assertThat(DrawnWitness.read(drawn.extension())).isEqualTo(drawn);
  }

  private static Bytes tree(int flags) {
    return ChainConstant.ofTree(
        new TreeRegister(SEEDED.weights().digest(), flags, PoolBox.TREE_SHAPE));
  }

  private static Bytes clock(long phase, long delay) {
    return ChainConstant.ofLongs(List.of(1L, 11L, phase, 1L, delay, 40L, 300L));
  }

  private static BoxCandidate with(BoxCandidate box, UnaryOperator<List<Bytes>> change) {
    return new BoxCandidate(
        box.value(),
        box.script(),
        box.creationHeight(),
        box.tokens(),
        change.apply(box.registers()));
  }
}
