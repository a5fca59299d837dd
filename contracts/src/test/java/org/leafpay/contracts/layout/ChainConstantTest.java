package org.leafpay.contracts.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ergoplatform.appkit.ErgoValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.TreeShape;
import org.leafpay.types.Bytes;
import sigmastate.basics.DLogProtocol.ProveDlog;

/** Our constants against AppKit's: the same bytes, read by either side. */
class ChainConstantTest {
  private static final String KEY =
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
  private static final String DIGEST = "ab".repeat(33);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesAndReadsALongAsAppKitDoes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      long value = anyLong(random);
      Bytes ours = ChainConstant.ofLong(value);
      assertThat(ours).isEqualTo(AppKitValues.bytes(ErgoValue.of(value)));
      assertThat(ErgoValue.fromHex(ours.hex()).getValue()).isEqualTo(value);
      assertThat(ChainConstant.readLong("long", ours)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
  void writesAndReadsTheEndsOfTheRangeAsAppKitDoes(long value) {
    Bytes ours = ChainConstant.ofLong(value);
    assertThat(ours).isEqualTo(AppKitValues.bytes(ErgoValue.of(value)));
    assertThat(ChainConstant.readLong("long", ours)).isEqualTo(value);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesAndReadsLongsAsAppKitDoes(long seed) {
    Random random = new Random(seed);
    for (int size : new int[] {0, 1, 4, 127, 128, 300}) {
      List<Long> values = LongStream.range(0, size).mapToObj(i -> anyLong(random)).toList();
      Bytes ours = ChainConstant.ofLongs(values);
      assertThat(ours).isEqualTo(AppKitValues.longs(values));
      assertThat(AppKitValues.rewritten(ours)).isEqualTo(ours);
      assertThat(ChainConstant.readLongs("longs", ours)).isEqualTo(values);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesAndReadsLongsAndStringsAsAppKitDoes(long seed) {
    Random random = new Random(seed);
    for (int size : new int[] {0, 1, 4, 127, 128, 300}) {
      List<Long> longs = LongStream.range(0, size).mapToObj(i -> anyLong(random)).toList();
      List<Bytes> strings =
          LongStream.range(0, random.nextInt(200))
              .mapToObj(i -> anyBytes(random, random.nextInt(200)))
              .toList();
      Bytes ours = ChainConstant.ofLongsAndStrings(longs, strings);
      assertThat(ours).isEqualTo(AppKitValues.longsAndStrings(longs, strings));
      assertThat(AppKitValues.rewritten(ours)).isEqualTo(ours);
      assertThat(ChainConstant.readLongsAndStrings("pair", ours))
          .isEqualTo(new ChainConstant.LongsAndStrings(longs, strings));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesAndReadsBytesAsAppKitDoes(long seed) {
    Random random = new Random(seed);
    for (int size : new int[] {0, 1, 127, 128, 9_000, 65_535}) {
      Bytes value = anyBytes(random, size);
      Bytes ours = ChainConstant.ofBytes(value);
      assertThat(ours).isEqualTo(AppKitValues.bytes(ErgoValue.of(value.toArray())));
      assertThat(AppKitValues.rewritten(ours)).isEqualTo(ours);
      assertThat(ChainConstant.readBytes("bytes", ours)).isEqualTo(value);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesAndReadsAPublicKeyAsAppKitDoes(long seed) {
    ProveDlog theirs = AppKitValues.publicKey(new BigInteger(250, new Random(seed)));
    Bytes key = AppKitValues.compressed(theirs);
    Bytes ours = ChainConstant.ofPublicKey(key);
    assertThat(ours).isEqualTo(AppKitValues.sigmaProp(theirs));
    assertThat(AppKitValues.rewritten(ours)).isEqualTo(ours);
    assertThat(ChainConstant.readPublicKey("key", ours)).isEqualTo(key);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesAndReadsATreeAsAppKitDoes(long seed) {
    Random random = new Random(seed);
    for (int flags = 0; flags < 8; flags++) {
      TreeShape shape = new TreeShape(1 + random.nextInt(300), 1 + random.nextInt(300));
      TreeRegister tree =
          new TreeRegister(new TreeDigest(anyBytes(random, TreeDigest.SIZE)), flags, shape);
      Bytes ours = ChainConstant.ofTree(tree);
      assertThat(ours).isEqualTo(AppKitValues.tree(tree));
      assertThat(AppKitValues.rewritten(ours)).isEqualTo(ours);
      assertThat(ChainConstant.readTree("tree", ours)).isEqualTo(tree);
    }
  }

  /** In the words of sigma-state: a ConcreteCollection, or a Tuple, of constants. */
  @Test
  void readsCollectionsAndPairsWhosePartsAreToldOneByOne() {
    assertThat(ChainConstant.readLongs("longs", Bytes.ofHex("830305050205010580808002")))
        .isEqualTo(List.of(1L, -1L, 2_097_152L));
    assertThat(ChainConstant.readBytes("bytes", Bytes.ofHex("83020202ab02cd")))
        .isEqualTo(Bytes.ofHex("abcd"));
    assertThat(ChainConstant.readBytes("bytes", Bytes.ofHex("830002"))).isEqualTo(Bytes.EMPTY);
    assertThat(ChainConstant.readStrings("strings", Bytes.ofHex("83020e0e01ab83010202cd")))
        .isEqualTo(List.of(Bytes.ofHex("ab"), Bytes.ofHex("cd")));
    assertThat(
            ChainConstant.readLongsAndStrings("pair", Bytes.ofHex("8602" + "110102" + "1a0101ab")))
        .isEqualTo(new ChainConstant.LongsAndStrings(List.of(1L), List.of(Bytes.ofHex("ab"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "83",
        "8301",
        "830105",
        "83010502",
        "8301050e00",
        "830105050200",
        "83ffff7f05",
        "8305058305058305"
      })
  void refusesOthersThanThat(String hex) {
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> ChainConstant.readLongs("longs", Bytes.ofHex(hex)));
  }

  enum Reader {
    LONG,
    LONGS,
    PAIR,
    BYTES,
    KEY,
    TREE;

    Object read(String place, Bytes constant) {
      return switch (this) {
        case LONG -> ChainConstant.readLong(place, constant);
        case LONGS -> ChainConstant.readLongs(place, constant);
        case PAIR -> ChainConstant.readLongsAndStrings(place, constant);
        case BYTES -> ChainConstant.readBytes(place, constant);
        case KEY -> ChainConstant.readPublicKey(place, constant);
        case TREE -> ChainConstant.readTree(place, constant);
      };
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Reader.LONG, "", "want 1 bytes at 0 of 0"),
        Arguments.of(Reader.LONG, "0400", "want Long (0x05), got 0x04"),
        Arguments.of(Reader.LONG, "05", "want 1 bytes at 1 of 1"),
        Arguments.of(Reader.LONG, "0580", "want 1 bytes at 2 of 2"),
        Arguments.of(Reader.LONG, "05" + "80".repeat(10), "number too long"),
        Arguments.of(Reader.LONG, "050000", "1 bytes too many"),
        Arguments.of(Reader.LONGS, "0502", "want Coll[Long] (0x11), got 0x05"),
        Arguments.of(Reader.LONGS, "110202", "want 1 bytes at 3 of 3"),
        Arguments.of(Reader.LONGS, "11020204ff", "1 bytes too many"),
        Arguments.of(Reader.LONGS, "11808004", "count 65536 above 65535"),
        Arguments.of(Reader.LONGS, "11" + "ff".repeat(9) + "01", "count -1 above 65535"),
        Arguments.of(Reader.PAIR, "11", "want a pair (0x3c), got 0x11"),
        Arguments.of(Reader.PAIR, "3c0e", "want Coll[Long] (0x11), got 0x0e"),
        Arguments.of(Reader.PAIR, "3c1111", "want Coll[Coll[Byte]] (0x1a), got 0x11"),
        Arguments.of(Reader.PAIR, "3c111a0002", "want 1 bytes at 5 of 5"),
        Arguments.of(Reader.PAIR, "3c111a000102aa", "want 2 bytes at 6 of 7"),
        Arguments.of(Reader.PAIR, "3c111a000000", "1 bytes too many"),
        Arguments.of(Reader.BYTES, "1100", "want Coll[Byte] (0x0e), got 0x11"),
        Arguments.of(Reader.BYTES, "0e03aabb", "want 3 bytes at 2 of 4"),
        Arguments.of(Reader.BYTES, "0e01aabb", "1 bytes too many"),
        Arguments.of(Reader.KEY, "07" + KEY, "want SigmaProp (0x08), got 0x07"),
        Arguments.of(Reader.KEY, "08ce" + KEY, "want ProveDlog (0xcd), got 0xce"),
        Arguments.of(Reader.KEY, "08d3", "want ProveDlog (0xcd), got 0xd3"),
        Arguments.of(Reader.KEY, "08cd" + KEY.substring(2), "want 33 bytes at 2 of 34"),
        Arguments.of(Reader.KEY, "08cd" + KEY + "00", "1 bytes too many"),
        Arguments.of(Reader.TREE, "0e" + DIGEST, "want AvlTree (0x64), got 0x0e"),
        Arguments.of(Reader.TREE, "64" + DIGEST.substring(2), "want 33 bytes at 1 of 33"),
        Arguments.of(Reader.TREE, "64" + DIGEST, "want 1 bytes at 34 of 34"),
        Arguments.of(
            Reader.TREE, "64" + DIGEST + "022000", "want a fixed value length (0x01), got 0x00"),
        Arguments.of(Reader.TREE, "64" + DIGEST + "02000109", "lengths of a tree"),
        Arguments.of(Reader.TREE, "64" + DIGEST + "02200100", "lengths of a tree"),
        Arguments.of(Reader.TREE, "64" + DIGEST + "0220010900", "1 bytes too many"));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @MethodSource("refusals")
  void refusesWhatIsNotTheConstantAskedForAndNamesThePlace(
      Reader reader, String hex, String reason) {
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> reader.read("some place", Bytes.ofHex(hex)))
        .withMessageStartingWith("some place: ")
        .withMessageContaining(reason);
  }

  @Test
  void refusesToWriteWhatNoScriptCouldRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChainConstant.ofBytes(anyBytes(new Random(1), 65_536)))
        .withMessageContaining("65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChainConstant.ofLongs(Collections.nCopies(65_536, 1L)))
        .withMessageContaining("65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChainConstant.ofPublicKey(Bytes.ofHex(KEY.substring(2))))
        .withMessageContaining("want 33 bytes, got 32");
  }

  private static long anyLong(Random random) {
    return random.nextLong() >> random.nextInt(64);
  }

  private static Bytes anyBytes(Random random, int size) {
    byte[] out = new byte[size];
    random.nextBytes(out);
    return Bytes.of(out);
  }
}
