package org.leafpay.testnet.devnet.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;

/**
 * A journal in one file that only grows. Each record is its length (4 bytes), a checksum of its
 * content (4 bytes), the content. A record that a kill has torn is the last one: it is cut off when
 * the file is opened, and what it told of has not happened.
 */
public final class FileJournal implements Journal {
  private static final String FILE_NAME = "devnet-ledger.journal";
  private static final int HEAD_SIZE = 8;

  private final FileChannel file;
  private final History history;

  private FileJournal(FileChannel file) throws IOException {
    this.file = file;
    List<List<LedgerBlock>> branches = new ArrayList<>();
    List<LedgerTransaction> pending = new ArrayList<>();
    long end = 0;
    for (byte[] content = record(end); content.length > 0; content = record(end)) {
      JournalRecord.read(content, branches, pending);
      end += HEAD_SIZE + content.length;
    }
    file.truncate(end);
    file.position(end);
    this.history = new History(branches, pending);
  }

  /**
   * Opens or makes the journal in {@code directory}, which is made too.
   *
   * @throws JournalInUseException when another devnet uses it
   */
  public static FileJournal open(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel file =
          FileChannel.open(
              directory.resolve(FILE_NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(file)) {
        file.close();
        throw new JournalInUseException(directory);
      }
      return new FileJournal(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was in the file when it was opened. */
  public History history() {
    return history;
  }

  @Override
  public void blocks(List<LedgerBlock> branch) {
    append(JournalRecord.blocks(branch));
  }

  @Override
  public void pooled(LedgerTransaction tx) {
    append(JournalRecord.pooled(tx));
  }

  @Override
  public void poolCleared() {
    append(JournalRecord.poolCleared());
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The content of the record at {@code position}, or nothing when there is no whole one. */
  private byte[] record(long position) throws IOException {
    ByteBuffer head = read(position, HEAD_SIZE);
    if (head.remaining() < HEAD_SIZE) {
      return new byte[0];
    }
    int size = head.getInt();
    int checksum = head.getInt();
    if (size <= 0 || size > file.size() - position - HEAD_SIZE) {
      return new byte[0];
    }
    byte[] content = new byte[size];
    read(position + HEAD_SIZE, size).get(content);
    return checksum(content) == checksum ? content : new byte[0];
  }

  private ByteBuffer read(long position, int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size);
    int got = 0;
    while (buffer.hasRemaining() && got >= 0) {
      got = file.read(buffer, position + buffer.position());
    }
    return buffer.flip();
  }

  private void append(byte[] content) {
    ByteBuffer record = ByteBuffer.allocate(HEAD_SIZE + content.length);
    record.putInt(content.length).putInt(checksum(content)).put(content).flip();
    try {
      while (record.hasRemaining()) {
        file.write(record);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int checksum(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return (int) crc.getValue();
  }
}
