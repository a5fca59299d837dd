package org.leafpay.types.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.Pay2SAddress;
import org.ergoplatform.Pay2SHAddress;
import org.ergoplatform.appkit.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import sigmastate.Values;
import sigmastate.serialization.ErgoTreeSerializer;

class ErgoAddressTest {
  private static final String MAINNET_KEY = "9fRAWhdxEsTcdb8PhGNrZfwqa65zfkuYHAMmkQLcic1gdLSV5vA";
  private static final String REWARD_SCRIPT =
      "1002040a08cd0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798ea02d192a39a8c"
          + "c7a70173007301";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of("", AddressProblem.EMPTY),
        Arguments.of("0OIl", AddressProblem.NOT_AN_ADDRESS),
        Arguments.of("1", AddressProblem.NOT_AN_ADDRESS),
        Arguments.of("1".repeat(6_001), AddressProblem.NOT_AN_ADDRESS),
        Arguments.of(MAINNET_KEY.replace('R', 'S'), AddressProblem.CHECKSUM),
        Arguments.of(MAINNET_KEY.substring(1), AddressProblem.CHECKSUM),
        Arguments.of(
            "3Wx6cHkTaavysMMXSqqvoCL1n273NmcH3auiHymFwTSpKDFzQfW3", AddressProblem.OTHER_NETWORK),
        Arguments.of(text("01" + "02".repeat(30) + "0405"), AddressProblem.UNKNOWN_TYPE),
        Arguments.of(text("02" + "07".repeat(23)), AddressProblem.UNKNOWN_TYPE),
        Arguments.of(text("04" + "07".repeat(33)), AddressProblem.UNKNOWN_TYPE),
        Arguments.of(text("01" + "02" + "ff".repeat(32)), AddressProblem.NOT_A_KEY),
        Arguments.of(text("01" + "00".repeat(33)), AddressProblem.NOT_A_KEY),
        Arguments.of(text("01" + "04" + "79".repeat(32)), AddressProblem.NOT_A_KEY));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void saysWhatIsWrongWithAText(String text, AddressProblem problem) {
    assertThatExceptionOfType(AddressException.class)
        .isThrownBy(() -> ErgoAddress.parse(text, Network.MAINNET))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsAndWritesKeyAddressesAsAppKitDoes(long seed) {
    Random random = new Random(seed);
    for (Network network : Network.values()) {
      PropositionBytes script = PropositionBytes.payToPublicKey(randomKey(random));
      ErgoAddress ours = ErgoAddress.of(script, network);
      Address theirs = Address.create(ours.text());
      assertThat(theirs.isP2PK()).isTrue();
      assertThat(theirs.isMainnet()).isEqualTo(network == Network.MAINNET);
      assertThat(theirs.getErgoAddress().script().bytes()).isEqualTo(script.bytes().toArray());
      assertThat(ErgoAddress.parse(ours.text(), network)).isEqualTo(ours);
    }
  }

  @Test
  void readsAndWritesScriptAddressesAsSigmaDoes() {
    for (Network network : Network.values()) {
      ErgoAddressEncoder encoder = new ErgoAddressEncoder((byte) network.prefix());
      String theirs = encoder.toString(Pay2SAddress.apply(tree(REWARD_SCRIPT), encoder));
      assertThat(ErgoAddress.of(PropositionBytes.ofHex(REWARD_SCRIPT), network).text())
          .isEqualTo(theirs);
      assertThat(ErgoAddress.parse(theirs, network).script().hex()).isEqualTo(REWARD_SCRIPT);
    }
  }

  @Test
  void readsScriptHashAddressesAsSigmaDoes() {
    for (Network network : Network.values()) {
      ErgoAddressEncoder encoder = new ErgoAddressEncoder((byte) network.prefix());
      Pay2SHAddress theirs = Pay2SHAddress.apply(tree(REWARD_SCRIPT), encoder);
      assertThat(ErgoAddress.parse(encoder.toString(theirs), network).script().bytes().toArray())
          .isEqualTo(ErgoTreeSerializer.DefaultSerializer().serializeErgoTree(theirs.script()));
    }
  }

  /** One corrupted character, anywhere: never read as another address. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void refusesEveryTypingError(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      int at = random.nextInt(MAINNET_KEY.length());
      char wrong =
          "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".charAt(random.nextInt(58));
      String text = MAINNET_KEY.substring(0, at) + wrong + MAINNET_KEY.substring(at + 1);
      if (!text.equals(MAINNET_KEY)) {
        assertThatExceptionOfType(AddressException.class)
            .isThrownBy(() -> ErgoAddress.parse(text, Network.MAINNET));
      }
    }
  }

  private static Values.ErgoTree tree(String hex) {
    return ErgoTreeSerializer.DefaultSerializer().deserializeErgoTree(Bytes.ofHex(hex).toArray());
  }

  private static Bytes randomKey(Random random) {
    BigInteger secret = new BigInteger(250, random).add(BigInteger.ONE);
    return Bytes.of(
        CustomNamedCurves.getByName("secp256k1").getG().multiply(secret).getEncoded(true));
  }

  /** The address text of {@code body}, whatever it holds, with a right checksum. */
  private static String text(String body) {
    Bytes bytes = Bytes.ofHex(body);
    return Base58.encode(bytes.plus(Hash32.blake2b256(bytes).bytes().slice(0, 4)));
  }
}
