package org.leafpay.contracts.layout;

import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ChainWriter;

/**
 * A value whose parts are told one by one, as nodes take it for a constant too: where anybody may
 * make the next box, he may write its registers in this way, and no script sees the difference.
 */
final class SpelledConstant {
  private static final int COLLECTION = 0x83;
  private static final int PAIR = 0x86;
  private static final int PAIR_SIZE = 2;
  private static final int BYTE = 0x02;
  private static final int COLLECTION_OF = 0x0c;
  private static final int DEPTH_MAX = 4;

  private final ConstantReader in;

  private SpelledConstant(ConstantReader in) {
    this.in = in;
  }

  /** The same value as one constant; what is no such value, as it is. */
  static Bytes plain(String place, Bytes written) {
    int first = written.isEmpty() ? 0 : written.at(0) & 0xff;
    if (first != COLLECTION && first != PAIR) {
      return written;
    }
    ConstantReader in = new ConstantReader(place, written);
    Value value = new SpelledConstant(in).value(0);
    in.expectEnd();
    return value.type().plus(value.data());
  }

  private record Value(Bytes type, Bytes data) {}

  private Value value(int depth) {
    if (depth > DEPTH_MAX) {
      throw in.fault("values too deep in each other");
    }
    int code = in.takeByte();
    return switch (code) {
      case COLLECTION -> collection(depth);
      case PAIR -> pair(depth);
      default -> constant(code);
    };
  }

  private Value collection(int depth) {
    int count = in.takeCount(ChainConstant.COUNT_MAX);
    int element = in.takeByte();
    ChainWriter data = new ChainWriter().putVlq(count);
    for (int i = 0; i < count; i++) {
      Value item = value(depth + 1);
      if (!item.type().equals(type(element))) {
        throw in.fault("another type in a collection");
      }
      data.put(item.data());
    }
    return new Value(type(element + COLLECTION_OF), data.bytes());
  }

  private Value pair(int depth) {
    in.expect(PAIR_SIZE, "two values");
    Value first = value(depth + 1);
    Value second = value(depth + 1);
    return new Value(
        Bytes.concat(type(ChainConstant.PAIR), first.type(), second.type()),
        first.data().plus(second.data()));
  }

  private Value constant(int code) {
    ChainWriter data = new ChainWriter();
    switch (code) {
      case BYTE -> data.putByte(in.takeByte());
      case ChainConstant.LONG -> data.putZigzag(in.takeZigzag());
      case ChainConstant.BYTES -> putString(data);
      case ChainConstant.LONGS -> putAll(data, () -> data.putZigzag(in.takeZigzag()));
      case ChainConstant.STRINGS -> putAll(data, () -> putString(data));
      default -> throw in.fault(String.format("no value of ours: 0x%02x", code));
    }
    return new Value(type(code), data.bytes());
  }

  private void putString(ChainWriter data) {
    int size = in.takeCount(ChainConstant.COUNT_MAX);
    data.putVlq(size).put(in.take(size));
  }

  private void putAll(ChainWriter data, Runnable one) {
    int count = in.takeCount(ChainConstant.COUNT_MAX);
    data.putVlq(count);
    for (int i = 0; i < count; i++) {
      one.run();
    }
  }

  private static Bytes type(int code) {
    return Bytes.of((byte) code);
  }
}
