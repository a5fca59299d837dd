package org.leafpay.shares.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.ScriptRule;
import org.leafpay.shares.source.SourceException;
import org.leafpay.types.address.Network;

/** A writer who takes his time. */
@Timeout(60)
class PipeTest {
  private static final String ROW =
      "{\"poolid\":\"ergo1\",\"blockheight\":1730005,\"difficulty\":1,"
          + "\"networkdifficulty\":1312314297000000,"
          + "\"miner\":\"9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF\","
          + "\"created\":\"2026-03-01T06:10:00.000Z\"}\n";

  private final ShareBatch batch = new ShareBatch();

  @Test
  void deliversWhatIsThereAndSaysThatItWaits() throws IOException {
    PipedInputStream reader = new PipedInputStream(1 << 16);
    FileShareSource source;
    try (PipedOutputStream writer = new PipedOutputStream(reader)) {
      write(writer, ROW + ROW + ROW.substring(0, 50));
      source = ShareFile.readPipe(reader, ShareFile.STANDARD_INPUT, terms());
      assertThat(sharesUntilIdle(source)).isEqualTo(2);
      assertThat(source.poll(batch)).isEqualTo(Poll.IDLE);
      assertThat(batch.isEmpty()).isTrue();

      write(writer, ROW.substring(50) + ROW);
      assertThat(sharesUntilIdle(source)).isEqualTo(2);
    }
    Poll last = source.poll(batch);
    while (last == Poll.IDLE) {
      last = source.poll(batch);
    }
    source.close();
    assertThat(last).isEqualTo(Poll.ENDED);
    assertThat(source.count().delivered()).isEqualTo(4);
  }

  @Test
  void tellsAFaultBehindTheRowsBeforeIt() throws IOException {
    InputStream row = new ByteArrayInputStream(ROW.getBytes(StandardCharsets.UTF_8));
    InputStream failing = new SequenceInputStream(row, new Cut());
    try (FileShareSource source = ShareFile.readPipe(failing, ShareFile.STANDARD_INPUT, terms())) {
      int shares = 0;
      while (shares == 0) {
        source.poll(batch);
        shares = batch.size();
      }
      assertThat(shares).isEqualTo(1);
      assertThatThrownBy(() -> sharesUntilIdle(source))
          .isInstanceOf(SourceException.class)
          .hasMessage("-: cannot be read: the cable is cut (after line 1)");
    }
  }

  private int sharesUntilIdle(FileShareSource source) {
    int shares = 0;
    Poll poll = Poll.MORE;
    while (poll == Poll.MORE || shares == 0) {
      poll = source.poll(batch);
      shares += batch.size();
    }
    return shares;
  }

  private static void write(PipedOutputStream writer, String text) throws IOException {
    writer.write(text.getBytes(StandardCharsets.UTF_8));
    writer.flush();
  }

  private static FileTerms terms() {
    return new FileTerms(
        new ScanTerms(
            Optional.empty(), AddressReader.of(Network.MAINNET, ScriptRule.ANY), new MinerIndex()),
        Optional.of("pipe"),
        row -> {
          throw new IllegalStateException(row.toString());
        });
  }

  private static final class Cut extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the cable is cut");
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
      return read();
    }
  }
}
