package org.leafpay.contracts.layout;

import org.leafpay.types.Bytes;

/** Takes a serialized constant apart; every fault is reported with the place it was read from. */
final class ConstantReader {
  private static final int VLQ_BITS_MAX = 63;

  private final String place;
  private final Bytes bytes;
  private int at;

  ConstantReader(String place, Bytes bytes) {
    this.place = place;
    this.bytes = bytes;
  }

  int takeByte() {
    require(1);
    return bytes.at(at++) & 0xff;
  }

  Bytes take(int size) {
    require(size);
    Bytes out = bytes.slice(at, at + size);
    at += size;
    return out;
  }

  long takeVlq() {
    long out = 0;
    for (int shift = 0; shift <= VLQ_BITS_MAX; shift += 7) {
      int part = takeByte();
      out |= (long) (part & 0x7f) << shift;
      if (part < 0x80) {
        return out;
      }
    }
    throw fault("number too long");
  }

  long takeZigzag() {
    long raw = takeVlq();
    return raw >>> 1 ^ -(raw & 1);
  }

  int takeCount(int most) {
    long count = takeVlq();
    if (count < 0 || count > most) {
      throw fault("count " + count + " above " + most);
    }
    return (int) count;
  }

  void expect(int want, String what) {
    int got = takeByte();
    if (got != want) {
      throw fault(String.format("want %s (0x%02x), got 0x%02x", what, want, got));
    }
  }

  void expectEnd() {
    if (at != bytes.size()) {
      throw fault(bytes.size() - at + " bytes too many");
    }
  }

  LayoutException fault(String reason) {
    return new LayoutException(place, reason);
  }

  private void require(int size) {
    if (size < 0 || size > bytes.size() - at) {
      throw fault("want " + size + " bytes at " + at + " of " + bytes.size());
    }
  }
}
