package org.leafpay.testnet.devnet.sigma;

import java.util.List;
import org.leafpay.types.Bytes;
import scala.Predef$;
import scala.collection.IndexedSeq;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;
import scalan.RType;
import sigmastate.SType;
import sigmastate.Values.EvaluatedValue;
import sigmastate.Values.Value;
import sigmastate.eval.CostingSigmaDslBuilder$;
import sigmastate.serialization.ValueSerializer$;
import special.collection.Coll;

/** Java values as sigma-state wants them. The unchecked casts are here, once. */
final class Scala {
  private Scala() {}

  static <T> IndexedSeq<T> seq(List<T> items) {
    return JavaConverters.asScalaBufferConverter(items).asScala().toIndexedSeq();
  }

  static <T> List<T> list(Seq<T> items) {
    return List.copyOf(JavaConverters.seqAsJavaListConverter(items).asJava());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Seq<Object> byteSeq(byte[] bytes) {
    return (Seq) Predef$.MODULE$.wrapByteArray(bytes);
  }

  /** The bytes of a register or context variable, with its type in front. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Bytes constant(EvaluatedValue<? extends SType> value) {
    return Bytes.of(ValueSerializer$.MODULE$.serialize((Value) value));
  }

  static <K, V> Map<K, V> emptyMap() {
    return Map$.MODULE$.<K, V>empty();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Coll<Object> coll(Bytes bytes) {
    return CostingSigmaDslBuilder$.MODULE$
        .Colls()
        .fromArray(bytes.toArray(), (RType) RType.ByteType());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static <T> Coll<T> coll(T[] items, RType<T> type) {
    return CostingSigmaDslBuilder$.MODULE$.Colls().fromArray(items, type);
  }
}
