package org.leafpay.testnet.devnet.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.testnet.devnet.chain.HeaderBytes;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.sigma.TransactionReader;
import org.leafpay.types.Bytes;

/** The content of one journal record: a letter for its kind, then what changed. */
final class JournalRecord {
  private static final int BLOCKS = 'B';
  private static final int POOLED = 'P';
  private static final int POOL_CLEARED = 'C';

  private JournalRecord() {}

  static byte[] blocks(List<LedgerBlock> branch) {
    return written(
        BLOCKS,
        out -> {
          out.writeInt(branch.size());
          for (LedgerBlock block : branch) {
            put(out, block.header().bytes());
            out.writeInt(block.transactions().size());
            for (LedgerTransaction tx : block.transactions()) {
              put(out, tx.bytes());
            }
          }
        });
  }

  static byte[] pooled(LedgerTransaction tx) {
    return written(POOLED, out -> put(out, tx.bytes()));
  }

  static byte[] poolCleared() {
    return written(POOL_CLEARED, out -> {});
  }

  /** Adds what {@code content} tells to {@code branches} and {@code pending}. */
  static void read(
      byte[] content, List<List<LedgerBlock>> branches, List<LedgerTransaction> pending) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      int kind = in.readUnsignedByte();
      switch (kind) {
        case BLOCKS -> branches.add(readBlocks(in));
        case POOLED -> pending.add(TransactionReader.ofBytes(take(in)));
        case POOL_CLEARED -> pending.clear();
        default -> throw new IllegalStateException("journal record of kind " + kind);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LedgerBlock> readBlocks(DataInputStream in) throws IOException {
    List<LedgerBlock> blocks = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      Bytes header = take(in);
      List<LedgerTransaction> transactions = new ArrayList<>();
      int size = in.readInt();
      for (int j = 0; j < size; j++) {
        transactions.add(TransactionReader.ofBytes(take(in)));
      }
      blocks.add(new LedgerBlock(HeaderBytes.read(header), transactions));
    }
    return blocks;
  }

  private static void put(DataOutputStream out, Bytes bytes) throws IOException {
    out.writeInt(bytes.size());
    out.write(bytes.toArray());
  }

  private static Bytes take(DataInputStream in) throws IOException {
    return Bytes.of(in.readNBytes(in.readInt()));
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] written(int kind, Writing writing) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(buffer)) {
      out.writeByte(kind);
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.toByteArray();
  }
}
