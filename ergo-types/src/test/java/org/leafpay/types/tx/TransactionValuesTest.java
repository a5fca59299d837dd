package org.leafpay.types.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

class TransactionValuesTest {
  private static final String ID = "ab".repeat(32);
  private static final BoxCandidate PAYMENT =
      BoxCandidate.payment(
          NanoErg.of(1), PropositionBytes.ofHex("0008cd" + "02".repeat(33)), BlockHeight.of(7));
  private static final UnsignedInput INPUT =
      new UnsignedInput(BoxId.ofHex(ID), ContextExtension.EMPTY);

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "127, 7f",
    "128, 8001",
    "16383, ff7f",
    "9223372036854775807, ffffffffffffffff7f",
    "-1, ffffffffffffffffff01"
  })
  void writesNumbersSevenBitsAtATime(long value, String hex) {
    assertThat(new ChainWriter().putVlq(value).bytes()).hasToString(hex);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "-1, 01",
    "1, 02",
    "-64, 7f",
    "64, 8001",
    "-9223372036854775808, ffffffffffffffffff01"
  })
  void writesSignedNumbersZigzag(long value, String hex) {
    assertThat(new ChainWriter().putZigzag(value).bytes()).hasToString(hex);
  }

  @Test
  void refusesABoxWithMoreThanSixRegisters() {
    List<Bytes> seven = Collections.nCopies(7, Bytes.ofHex("0400"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BoxCandidate(
                    NanoErg.of(1), PAYMENT.script(), BlockHeight.of(1), List.of(), seven));
  }

  @Test
  void refusesATokenAmountOfZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenAmount(TokenId.ofHex(ID), 0));
  }

  @Test
  void refusesAnOutputIndexBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> PAYMENT.in(TxId.ofHex(ID), -1));
  }

  @Test
  void refusesATransactionWithoutInputsOrOutputs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnsignedTransaction.of(List.of(), List.of(PAYMENT)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnsignedTransaction.of(List.of(INPUT), List.of()));
  }

  @Test
  void refusesASignedTransactionWithAProofTooFew() {
    UnsignedTransaction unsigned = UnsignedTransaction.of(List.of(INPUT), List.of(PAYMENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedTransaction(unsigned, List.of()));
  }

  @Test
  void keepsItsIdWhenItIsSigned() {
    UnsignedTransaction unsigned = UnsignedTransaction.of(List.of(INPUT), List.of(PAYMENT));
    SignedTransaction signed = new SignedTransaction(unsigned, List.of(Bytes.ofHex("0102")));
    assertThat(signed.id()).isEqualTo(unsigned.id());
    assertThat(signed.bytes()).isNotEqualTo(unsigned.bytesToSign());
  }

  /** A payment to a key at a mainnet height: 79 bytes, and one more from output 128 on. */
  @ParameterizedTest
  @CsvSource({"0, 28440", "127, 28440", "128, 28800", "16384, 29160"})
  void asksForMoreValueAtAHigherOutputIndex(int index, long nanoErg) {
    BoxCandidate payment =
        PAYMENT.withValue(NanoErg.of(1_000_000_000)).createdAt(BlockHeight.of(1_885_184));
    assertThat(ProtocolParameters.MAINNET.minValue(payment, index)).isEqualTo(NanoErg.of(nanoErg));
  }

  @Test
  void refusesAParameterOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProtocolParameters(1, 1, 1, 1, 1, 1, 0, 4))
        .withMessageContaining("minValuePerByte");
  }
}
