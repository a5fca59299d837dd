package org.leafpay.shares.kafka.sums;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;

/** One miner's shares in one open bucket, with the last share of each stream among them. */
final class OpenRow {
  private static final int HEAD_SIZE = 8 + 4 + 2;
  private static final int POSITION_SIZE = 8 + 8 + 2;

  private final Bytes key;
  private final String address;
  private final Map<SourceStream, Reached> reached = new LinkedHashMap<>();
  private long sum;
  private int count;

  /** All but the numbers, which are put into a copy of it; null when a stream was added. */
  private byte @Nullable [] form;

  private @Nullable Reached latest;

  OpenRow(Bytes key, String address) {
    this.key = key;
    this.address = address;
  }

  static OpenRow read(Bytes key, byte[] value) {
    ByteBuffer in = ByteBuffer.wrap(value);
    long sum = in.getLong();
    int count = in.getInt();
    OpenRow row = new OpenRow(key, text(in));
    row.sum = sum;
    row.count = count;
    while (in.hasRemaining()) {
      long sequence = in.getLong();
      long epoch = in.getLong();
      row.reached(new SourceStream(text(in), epoch), sequence);
    }
    return row;
  }

  private static String text(ByteBuffer in) {
    byte[] text = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  Bytes key() {
    return key;
  }

  String address() {
    return address;
  }

  long sum() {
    return sum;
  }

  int count() {
    return count;
  }

  /** The last share of each stream in this row. */
  Collection<SourcePosition> positions() {
    return reached.values().stream().map(item -> item.stream.at(item.sequence)).toList();
  }

  /** Counts a share, unless the sum would be 2^63 or more. */
  boolean add(long difficulty, SourceStream stream, long sequence) {
    long next = sum + difficulty;
    if (next < 0 || count == Integer.MAX_VALUE) {
      return false;
    }
    sum = next;
    count++;
    reached(stream, sequence);
    return true;
  }

  private void reached(SourceStream stream, long sequence) {
    Reached item = latest;
    if (item == null || !item.stream.equals(stream)) {
      item = reached.get(stream);
      if (item == null) {
        item = new Reached(stream);
        reached.put(stream, item);
        form = null;
      }
      latest = item;
    }
    item.sequence = sequence;
  }

  /** A fresh array: sum, count, address, then sequence, epoch and name of each stream. */
  byte[] value() {
    byte[] known = form;
    if (known == null) {
      known = form();
      form = known;
    }
    byte[] value = known.clone();
    ByteBuffer out = ByteBuffer.wrap(value).putLong(sum).putInt(count);
    for (Reached item : reached.values()) {
      out.putLong(item.at, item.sequence);
    }
    return value;
  }

  private byte[] form() {
    byte[] addressText = address.getBytes(StandardCharsets.UTF_8);
    int size = HEAD_SIZE + addressText.length;
    for (Reached item : reached.values()) {
      size += POSITION_SIZE + item.name.length;
    }
    ByteBuffer out = ByteBuffer.allocate(size).putLong(0).putInt(0);
    out.putShort((short) addressText.length).put(addressText);
    for (Reached item : reached.values()) {
      item.at = out.position();
      out.putLong(0).putLong(item.stream.epoch()).putShort((short) item.name.length).put(item.name);
    }
    return out.array();
  }

  private static final class Reached {
    private final SourceStream stream;
    private final byte[] name;
    private long sequence;
    private int at;

    Reached(SourceStream stream) {
      this.stream = stream;
      this.name = stream.source().getBytes(StandardCharsets.UTF_8);
    }
  }
}
