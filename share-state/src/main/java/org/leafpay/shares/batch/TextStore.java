package org.leafpay.shares.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Texts, each with a number, in chunks that never move: 64 bytes, or a multiple, for each. Before a
 * text go its number and its size. Who was told a place by the thread that appended may read it.
 */
final class TextStore {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int CELL_BITS = 6;
  private static final int CHUNK_CELL_BITS = 12;
  private static final int CHUNK_CELLS = 1 << CHUNK_CELL_BITS;
  private static final int CHUNKS_MAX = 1 << 15;
  private static final int SIZE_AT = Integer.BYTES;
  private static final int TEXT_AT = 2 * Integer.BYTES;

  private final byte[][] chunks = new byte[CHUNKS_MAX][];
  private int cells;

  /** Gives the place of the text. */
  int append(byte[] text, int number) {
    int needed = (TEXT_AT + text.length + (1 << CELL_BITS) - 1) >>> CELL_BITS;
    if ((cells & (CHUNK_CELLS - 1)) + needed > CHUNK_CELLS) {
      cells = (cells | (CHUNK_CELLS - 1)) + 1;
    }
    int place = cells;
    if (chunks[place >>> CHUNK_CELL_BITS] == null) {
      chunks[place >>> CHUNK_CELL_BITS] = new byte[CHUNK_CELLS << CELL_BITS];
    }
    byte[] chunk = chunkOf(place);
    int at = offset(place);
    INT.set(chunk, at, number);
    INT.set(chunk, at + SIZE_AT, text.length);
    System.arraycopy(text, 0, chunk, at + TEXT_AT, text.length);
    cells += needed;
    return place;
  }

  boolean isAt(int place, byte[] text, int from, int to) {
    byte[] chunk = chunkOf(place);
    int at = offset(place) + TEXT_AT;
    return size(place) == to - from && Arrays.equals(chunk, at, at + to - from, text, from, to);
  }

  int number(int place) {
    return (int) INT.get(chunkOf(place), offset(place));
  }

  byte[] text(int place) {
    int at = offset(place) + TEXT_AT;
    return Arrays.copyOfRange(chunkOf(place), at, at + size(place));
  }

  private int size(int place) {
    return (int) INT.get(chunkOf(place), offset(place) + SIZE_AT);
  }

  private byte[] chunkOf(int place) {
    return chunks[place >>> CHUNK_CELL_BITS];
  }

  private static int offset(int place) {
    return (place & (CHUNK_CELLS - 1)) << CELL_BITS;
  }

  long memoryBytes() {
    return (long) CHUNKS_MAX * Integer.BYTES + ((long) cells << CELL_BITS);
  }
}
