package org.leafpay.contracts.layout;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.TreeShape;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.ChainWriter;

/**
 * Registers and context variables as bytes: a type code, then the data, as sigma-state writes them.
 *
 * <p>Only the types that our scripts use. The reading side takes the place's name for its errors
 * and refuses what a script would: another type, bytes too few or too many. It takes collections
 * and pairs in both of the forms in which a register can hold them.
 */
public final class ChainConstant {
  static final int LONG = 0x05;
  static final int LONGS = 0x11;
  static final int BYTES = 0x0e;
  static final int STRINGS = 0x1a;
  static final int PAIR = 0x3c;
  private static final int SIGMA_PROP = 0x08;
  private static final int PROVE_DLOG = 0xcd;
  private static final int AVL_TREE = 0x64;
  static final int COUNT_MAX = 65_535;

  private ChainConstant() {}

  public static Bytes ofLong(long value) {
    return new ChainWriter().putByte(LONG).putZigzag(value).bytes();
  }

  public static Bytes ofLongs(List<Long> values) {
    ChainWriter out = new ChainWriter().putByte(LONGS);
    putLongs(out, values);
    return out.bytes();
  }

  /** A pair of numbers and strings of bytes: (Coll[Long], Coll[Coll[Byte]]). */
  public static Bytes ofLongsAndStrings(List<Long> longs, List<Bytes> strings) {
    ChainWriter out = new ChainWriter().putByte(PAIR).putByte(LONGS).putByte(STRINGS);
    putLongs(out, longs);
    putStrings(out, strings);
    return out.bytes();
  }

  /** Strings of bytes: Coll[Coll[Byte]]. */
  public static Bytes ofStrings(List<Bytes> strings) {
    ChainWriter out = new ChainWriter().putByte(STRINGS);
    putStrings(out, strings);
    return out.bytes();
  }

  /** Numbers beside a pair of strings: (Coll[Long], (Coll[Coll[Byte]], Coll[Coll[Byte]])). */
  public static Bytes ofLongsAndTwoStrings(LongsAndTwoStrings value) {
    ChainWriter out = new ChainWriter().putByte(PAIR).putByte(LONGS);
    out.putByte(PAIR).putByte(STRINGS).putByte(STRINGS);
    putLongs(out, value.longs());
    putStrings(out, value.first());
    putStrings(out, value.second());
    return out.bytes();
  }

  public static Bytes ofBytes(Bytes value) {
    requireCount("Coll[Byte]", value.size());
    return new ChainWriter().putByte(BYTES).putVlq(value.size()).put(value).bytes();
  }

  /** A SigmaProp: knowledge of the secret of {@code publicKey} (33 bytes, compressed). */
  public static Bytes ofPublicKey(Bytes publicKey) {
    if (publicKey.size() != PropositionBytes.PUBLIC_KEY_SIZE) {
      throw new LayoutException("SigmaProp", "want 33 bytes, got " + publicKey.size());
    }
    return new ChainWriter().putByte(SIGMA_PROP).putByte(PROVE_DLOG).put(publicKey).bytes();
  }

  public static Bytes ofTree(TreeRegister tree) {
    return new ChainWriter()
        .putByte(AVL_TREE)
        .put(tree.digest().bytes())
        .putByte(tree.flags())
        .putVlq(tree.shape().keySize())
        .putByte(1)
        .putVlq(tree.shape().valueSize())
        .bytes();
  }

  public static long readLong(String place, Bytes constant) {
    ConstantReader in = new ConstantReader(place, constant);
    in.expect(LONG, "Long");
    long value = in.takeZigzag();
    in.expectEnd();
    return value;
  }

  public static List<Long> readLongs(String place, Bytes constant) {
    ConstantReader in = reader(place, constant);
    in.expect(LONGS, "Coll[Long]");
    List<Long> out = takeLongs(in);
    in.expectEnd();
    return out;
  }

  public static LongsAndStrings readLongsAndStrings(String place, Bytes constant) {
    ConstantReader in = reader(place, constant);
    in.expect(PAIR, "a pair");
    in.expect(LONGS, "Coll[Long]");
    in.expect(STRINGS, "Coll[Coll[Byte]]");
    List<Long> longs = takeLongs(in);
    List<Bytes> strings = takeStrings(in);
    in.expectEnd();
    return new LongsAndStrings(longs, strings);
  }

  public static List<Bytes> readStrings(String place, Bytes constant) {
    ConstantReader in = reader(place, constant);
    in.expect(STRINGS, "Coll[Coll[Byte]]");
    List<Bytes> strings = takeStrings(in);
    in.expectEnd();
    return strings;
  }

  /** What a (Coll[Long], Coll[Coll[Byte]]) holds. */
  public record LongsAndStrings(List<Long> longs, List<Bytes> strings) {
    public LongsAndStrings {
      longs = List.copyOf(longs);
      strings = List.copyOf(strings);
    }
  }

  public static LongsAndTwoStrings readLongsAndTwoStrings(String place, Bytes constant) {
    ConstantReader in = reader(place, constant);
    in.expect(PAIR, "a pair");
    in.expect(LONGS, "Coll[Long]");
    in.expect(PAIR, "a pair");
    in.expect(STRINGS, "Coll[Coll[Byte]]");
    in.expect(STRINGS, "Coll[Coll[Byte]]");
    LongsAndTwoStrings out =
        new LongsAndTwoStrings(takeLongs(in), takeStrings(in), takeStrings(in));
    in.expectEnd();
    return out;
  }

  /** What a (Coll[Long], (Coll[Coll[Byte]], Coll[Coll[Byte]])) holds. */
  public record LongsAndTwoStrings(List<Long> longs, List<Bytes> first, List<Bytes> second) {
    public LongsAndTwoStrings {
      longs = List.copyOf(longs);
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  public static Bytes readBytes(String place, Bytes constant) {
    ConstantReader in = reader(place, constant);
    in.expect(BYTES, "Coll[Byte]");
    Bytes value = in.take(in.takeCount(COUNT_MAX));
    in.expectEnd();
    return value;
  }

  /** The 33 bytes of the public key of a SigmaProp that is one key. */
  public static Bytes readPublicKey(String place, Bytes constant) {
    ConstantReader in = new ConstantReader(place, constant);
    in.expect(SIGMA_PROP, "SigmaProp");
    in.expect(PROVE_DLOG, "ProveDlog");
    Bytes key = in.take(PropositionBytes.PUBLIC_KEY_SIZE);
    in.expectEnd();
    return key;
  }

  public static TreeRegister readTree(String place, Bytes constant) {
    ConstantReader in = new ConstantReader(place, constant);
    in.expect(AVL_TREE, "AvlTree");
    TreeDigest digest = new TreeDigest(in.take(TreeDigest.SIZE));
    int flags = in.takeByte();
    int keySize = in.takeCount(COUNT_MAX);
    in.expect(1, "a fixed value length");
    int valueSize = in.takeCount(COUNT_MAX);
    in.expectEnd();
    if (keySize == 0 || valueSize == 0) {
      throw in.fault("lengths of a tree are at least one");
    }
    return new TreeRegister(digest, flags, new TreeShape(keySize, valueSize));
  }

  private static ConstantReader reader(String place, Bytes constant) {
    return new ConstantReader(place, SpelledConstant.plain(place, constant));
  }

  private static void putLongs(ChainWriter out, List<Long> values) {
    requireCount("Coll[Long]", values.size());
    out.putVlq(values.size());
    values.forEach(out::putZigzag);
  }

  private static void putStrings(ChainWriter out, List<Bytes> strings) {
    requireCount("Coll[Coll[Byte]]", strings.size());
    out.putVlq(strings.size());
    for (Bytes string : strings) {
      requireCount("Coll[Byte]", string.size());
      out.putVlq(string.size()).put(string);
    }
  }

  private static List<Bytes> takeStrings(ConstantReader in) {
    int count = in.takeCount(COUNT_MAX);
    List<Bytes> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(in.take(in.takeCount(COUNT_MAX)));
    }
    return out;
  }

  private static List<Long> takeLongs(ConstantReader in) {
    int count = in.takeCount(COUNT_MAX);
    List<Long> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(in.takeZigzag());
    }
    return out;
  }

  private static void requireCount(String type, int count) {
    if (count > COUNT_MAX) {
      throw new LayoutException(type, "at most " + COUNT_MAX + " elements, got " + count);
    }
  }
}
