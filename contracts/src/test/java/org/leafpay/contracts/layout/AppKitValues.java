package org.leafpay.contracts.layout;

import java.math.BigInteger;
import java.util.List;
import org.ergoplatform.appkit.ErgoType;
import org.ergoplatform.appkit.ErgoValue;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.types.Bytes;
import scala.Option;
import scalan.RType;
import sigmastate.AvlTreeData;
import sigmastate.AvlTreeFlags;
import sigmastate.basics.DLogProtocol.DLogProverInput;
import sigmastate.basics.DLogProtocol.ProveDlog;
import special.collection.Coll;

/** The same constants as AppKit makes them. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the Scala type bounds do not translate to Java
final class AppKitValues {
  private AppKitValues() {}

  static Bytes longs(List<Long> values) {
    return bytes(longsValue(values));
  }

  static Bytes longsAndStrings(List<Long> longs, List<Bytes> strings) {
    return bytes(ErgoValue.pairOf((ErgoValue) longsValue(longs), (ErgoValue) strings(strings)));
  }

  private static ErgoValue<Coll<Long>> longsValue(List<Long> values) {
    long[] array = values.stream().mapToLong(Long::longValue).toArray();
    Coll<Long> coll = JavaHelpers.SigmaDsl().Colls().fromArray(array, (RType) RType.LongType());
    return ErgoValue.of(coll, ErgoType.longType());
  }

  private static ErgoValue<?> strings(List<Bytes> values) {
    Coll[] parts =
        values.stream().map(value -> JavaHelpers.collFrom(value.toArray())).toArray(Coll[]::new);
    ErgoType<Coll<Byte>> type = (ErgoType) ErgoType.collType(ErgoType.byteType());
    Coll coll = JavaHelpers.SigmaDsl().Colls().fromArray(parts, (RType) type.getRType());
    return ErgoValue.of(coll, (ErgoType) type);
  }

  static Bytes tree(TreeRegister tree) {
    int flags = tree.flags();
    return bytes(
        ErgoValue.of(
            new AvlTreeData(
                tree.digest().bytes().toArray(),
                new AvlTreeFlags((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0),
                tree.shape().keySize(),
                (Option) Option.apply(tree.shape().valueSize()))));
  }

  static Bytes sigmaProp(ProveDlog key) {
    return bytes(ErgoValue.of(key));
  }

  static ProveDlog publicKey(BigInteger secret) {
    return new DLogProverInput(secret).publicImage();
  }

  static Bytes compressed(ProveDlog key) {
    return Bytes.of(key.h().getEncoded(true));
  }

  static Bytes bytes(ErgoValue<?> value) {
    return Bytes.ofHex(value.toHex());
  }

  /** What AppKit writes again after it read {@code constant}. */
  static Bytes rewritten(Bytes constant) {
    return bytes(ErgoValue.fromHex(constant.hex()));
  }
}
