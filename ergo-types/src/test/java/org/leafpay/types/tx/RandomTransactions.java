package org.leafpay.types.tx;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** Boxes and transactions of every shape that the chain's formats allow, from a seed. */
final class RandomTransactions {
  private static final String KEY =
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
  private static final List<String> SCRIPTS =
      List.of(
          "0008cd" + KEY,
          "1002040a08cd" + KEY + "ea02d192a39a8cc7a70173007301",
          "10040402040004000400d1ed93c5b2a4730000c5a7938cb2db6308b2a4730100730200018cb2db6308a7730300"
              + "01");

  private final Random random;
  private final List<TokenId> tokens;

  RandomTransactions(long seed) {
    random = new Random(seed);
    tokens = Stream.generate(() -> new TokenId(hash())).limit(5).toList();
  }

  Box box() {
    return candidate().in(new TxId(hash()), random.nextInt(0x8000));
  }

  SignedTransaction transaction() {
    List<UnsignedInput> inputs =
        some(1, 4, () -> new UnsignedInput(new BoxId(hash()), extension()));
    List<BoxId> dataInputs = some(0, 3, () -> new BoxId(hash()));
    List<BoxCandidate> outputs = some(1, 150, this::candidate);
    return new SignedTransaction(
        new UnsignedTransaction(inputs, dataInputs, outputs),
        inputs.stream().map(input -> bytes(random.nextInt(300))).toList());
  }

  private BoxCandidate candidate() {
    return new BoxCandidate(
        NanoErg.of(positive()),
        PropositionBytes.ofHex(SCRIPTS.get(random.nextInt(SCRIPTS.size()))),
        BlockHeight.of(random.nextInt() & 0x7fffffff),
        some(0, 4, () -> new TokenAmount(tokens.get(random.nextInt(tokens.size())), positive())),
        some(0, 6, this::constant));
  }

  /** At most four variables: sigma-state keeps the order of no more than that. */
  private ContextExtension extension() {
    int count = random.nextInt(5);
    int first = random.nextInt(224) + Byte.MIN_VALUE;
    return new ContextExtension(
        IntStream.range(0, count)
            .mapToObj(i -> new ContextExtension.Variable(first + 7 * i % 4, constant()))
            .toList());
  }

  private Bytes constant() {
    ChainWriter out = new ChainWriter();
    return switch (random.nextInt(5)) {
      case 0 -> out.putByte(0x05).putZigzag(random.nextLong()).bytes();
      case 1 -> out.putByte(0x04).putZigzag(random.nextInt() >> 1).bytes();
      case 2 -> byteCollection(out, random.nextInt(400));
      case 3 -> longCollection(out, random.nextInt(40));
      default -> out.put(Bytes.ofHex("08cd" + KEY)).bytes();
    };
  }

  private Bytes byteCollection(ChainWriter out, int size) {
    return out.putByte(0x0e).putVlq(size).put(bytes(size)).bytes();
  }

  private Bytes longCollection(ChainWriter out, int size) {
    out.putByte(0x11).putVlq(size);
    random.longs(size).forEach(out::putZigzag);
    return out.bytes();
  }

  private Hash32 hash() {
    return new Hash32(bytes(Hash32.SIZE));
  }

  private Bytes bytes(int size) {
    byte[] out = new byte[size];
    random.nextBytes(out);
    return Bytes.of(out);
  }

  /** Any magnitude with the same chance, so that every length of a VLQ number occurs. */
  private long positive() {
    return Math.max(1, random.nextLong() >>> (1 + random.nextInt(63)));
  }

  private <T> List<T> some(int countMin, int countMax, Supplier<T> one) {
    int count = countMin + random.nextInt(countMax - countMin + 1);
    return Stream.generate(one).limit(count).toList();
  }
}
