package org.leafpay.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1000000000",
    "0.001, 1000000",
    "0.000000001, 1",
    "9223372036.854775807, 9223372036854775807"
  })
  void readsDecimalErgExactly(String erg, long nanoErg) {
    assertThat(NanoErg.ofErg(erg)).isEqualTo(NanoErg.of(nanoErg));
    assertThat(NanoErg.ofErg(NanoErg.of(nanoErg).erg())).isEqualTo(NanoErg.of(nanoErg));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0000000001", "9223372036.854775808", "1e300"})
  void refusesErgThatNoNanoErgCanHold(String erg) {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> NanoErg.ofErg(erg));
  }

  @Test
  void refusesMoneyBelowZeroAndSumsThatOverflow() {
    NanoErg most = NanoErg.of(Long.MAX_VALUE);
    assertThatIllegalArgumentException().isThrownBy(() -> NanoErg.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> NanoErg.of(1).minus(NanoErg.of(2)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(NanoErg.of(1)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> NanoErg.sum(List.of(most, NanoErg.of(1))));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dividesAPotAsWholeNumbersDo(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long total = Math.max(1, random.nextLong() >>> (1 + random.nextInt(63)));
      long score = random.nextInt(10) == 0 ? total : (random.nextLong() >>> 1) % total;
      long pot = random.nextLong() >>> (1 + random.nextInt(63));
      BigInteger want =
          BigInteger.valueOf(score)
              .multiply(BigInteger.valueOf(pot))
              .divide(BigInteger.valueOf(total));
      assertThat(Score.of(score).partOf(NanoErg.of(pot), Score.of(total)).value())
          .isEqualTo(want.longValueExact());
    }
  }

  @Test
  void dividesTheLargestPotByTheLargestScores() {
    Score most = Score.of(Long.MAX_VALUE);
    assertThat(most.partOf(NanoErg.of(Long.MAX_VALUE), most)).isEqualTo(NanoErg.of(Long.MAX_VALUE));
  }

  @Test
  void refusesAPartThatIsMoreThanTheWhole() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Score.of(2).partOf(NanoErg.of(1), Score.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Score.ZERO.partOf(NanoErg.of(1), Score.ZERO));
  }

  @Test
  void keepsBytesWhateverHappensToTheArrays() {
    byte[] source = {1, 2, 3};
    Bytes bytes = Bytes.of(source);
    source[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.ofHex("010203")).hasToString("010203");
  }

  @Test
  void ordersBytesUnsigned() {
    assertThat(Bytes.ofHex("80")).isGreaterThan(Bytes.ofHex("7f"));
    assertThat(Bytes.ofHex("7f")).isLessThan(Bytes.ofHex("7f00"));
    assertThat(Hash32.ofHex("ff".repeat(32))).isGreaterThan(Hash32.ofHex("00".repeat(32)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x0102030405060708L})
  void readsALongBackFromItsBytes(long value) {
    assertThat(Bytes.of((byte) 7).plus(Bytes.ofLong(value)).longAt(1)).isEqualTo(value);
    assertThat(Bytes.ofLong(value).hex()).isEqualTo(String.format("%016x", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0g", "0x00", " 00"})
  void refusesTextThatIsNoHex(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Bytes.ofHex(text));
  }

  @Test
  void refusesIdentifiersOfAnotherLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> BoxId.ofHex("ab".repeat(31)));
    assertThatIllegalArgumentException().isThrownBy(() -> TxId.ofHex("ab".repeat(33)));
  }

  @Test
  void refusesSlicesOutsideTheContent() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Bytes.ofHex("0102").slice(1, 3));
    assertThat(Bytes.ofHex("010203").slice(1, 3)).isEqualTo(Bytes.ofHex("0203"));
  }

  /** Blake2b with a digest of 32 bytes of the empty message (reference implementation). */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 200_001})
  void hashesAStreamAsItHashesItsBytes(int size) throws IOException {
    byte[] message = new byte[size];
    new Random(size).nextBytes(message);
    assertThat(Hash32.blake2b256(new ByteArrayInputStream(message)))
        .isEqualTo(Hash32.blake2b256(Bytes.of(message)));
  }

  @Test
  void hashesAsTheChainDoes() {
    assertThat(Hash32.blake2b256(Bytes.EMPTY).hex())
        .isEqualTo("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  }

  @Test
  void aScriptIsAKeysOnlyWhenThatIsAllItSays() {
    Bytes key = Bytes.ofHex("02" + "79".repeat(32));
    PropositionBytes payment = PropositionBytes.payToPublicKey(key);
    assertThat(payment.publicKey()).contains(key);
    String hex = payment.hex();
    for (String other :
        List.of(
            hex + "00", hex.substring(0, 70), "10" + hex.substring(2), "00", hex.substring(6))) {
      assertThat(PropositionBytes.ofHex(other).publicKey()).as(other).isEmpty();
    }
  }
}
