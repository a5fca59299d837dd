package org.leafpay.shares.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stream that may be asked whether there is anything to read: a thread of its own waits for the
 * writer. A few blocks are read ahead, no more.
 */
final class PipeInput extends InputStream {
  private static final int BLOCK_SIZE = 1 << 16;
  private static final int BLOCKS_MAX = 8;

  private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS_MAX);
  private final Thread reader;
  private Block block = new Block(new byte[0], null, false);
  private int at;

  PipeInput(InputStream in) {
    this.reader = new Thread(() -> pump(in), "leafpay-pipe");
    reader.setDaemon(true);
    reader.start();
  }

  private void pump(InputStream in) {
    try {
      Block read;
      do {
        read = next(in);
        blocks.put(read);
      } while (!read.isLast);
    } catch (InterruptedException e) {
      // Closed: nobody reads on.
    }
  }

  private static Block next(InputStream in) {
    byte[] bytes = new byte[BLOCK_SIZE];
    try {
      int count = in.read(bytes);
      return new Block(Arrays.copyOf(bytes, Math.max(0, count)), null, count < 0);
    } catch (IOException e) {
      return new Block(new byte[0], e, true);
    }
  }

  /** Waits a little for something to read, be it the end. */
  boolean isReady(long waitMillis) throws IOException {
    if (at < block.bytes.length || block.isLast) {
      return true;
    }
    return take(waitMillis);
  }

  private boolean take(long waitMillis) throws IOException {
    try {
      Block taken = blocks.poll(waitMillis, TimeUnit.MILLISECONDS);
      if (taken == null) {
        return false;
      }
      block = taken;
      at = 0;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int size) throws IOException {
    while (at == block.bytes.length && !block.isLast) {
      take(Long.MAX_VALUE);
    }
    IOException fault = block.fault;
    if (fault != null) {
      throw fault;
    }
    if (at == block.bytes.length) {
      return size == 0 ? 0 : -1;
    }
    int count = Math.min(size, block.bytes.length - at);
    System.arraycopy(block.bytes, at, into, from, count);
    at += count;
    return count;
  }

  /** The writer's side is left alone: a thread that waits for it cannot be called back. */
  @Override
  public void close() {
    reader.interrupt();
  }

  /** What was read at once. */
  private static final class Block {
    private final byte[] bytes;
    private final @Nullable IOException fault;
    private final boolean isLast;

    Block(byte[] bytes, @Nullable IOException fault, boolean isLast) {
      this.bytes = bytes;
      this.fault = fault;
      this.isLast = isLast;
    }
  }
}
