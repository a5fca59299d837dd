package org.leafpay.shares.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShareBatchTest {
  private static final SourceStream STREAM = new SourceStream("pool", 3);

  private final ShareBatch batch = new ShareBatch(3);

  @Test
  void givesBackWhatWasPutIn() {
    write(5, "rig é");
    write(9, "");
    write(11, "other");

    assertThat(batch.isFull()).isTrue();
    assertThat(batch.streams().get(batch.streamAt(2))).isEqualTo(STREAM);
    assertThat(batch.sequenceAt(1)).isEqualTo(9);
    assertThat(batch.minerAt(0)).isEqualTo(4);
    assertThat(batch.difficultyAt(0)).isEqualTo(50);
    assertThat(batch.networkDifficultyAt(0)).isEqualTo(1_000);
    assertThat(batch.createdMicrosAt(0)).isEqualTo(-1);
    assertThat(batch.heightAt(0)).isEqualTo(77);
    assertThat(batch.workerAt(0)).contains("rig é");
    assertThat(batch.workerAt(1)).isEmpty();
    assertThat(batch.workerAt(2)).contains("other");
  }

  @Test
  void overwritesARowThatWasNotEnded() {
    batch.position(batch.streamNumber(STREAM), 1);
    batch.worker("a worker of a bad row".getBytes(StandardCharsets.UTF_8), 0, 21);
    write(2, "");

    assertThat(batch.size()).isEqualTo(1);
    assertThat(batch.sequenceAt(0)).isEqualTo(2);
    assertThat(batch.workerAt(0)).isEmpty();
  }

  @Test
  void keepsTheNumbersOfStreamsWhenItIsEmptied() {
    int number = batch.streamNumber(STREAM);
    write(1, "");
    batch.clear();

    assertThat(batch.isEmpty()).isTrue();
    assertThat(batch.streamNumber(new SourceStream("other", 0))).isEqualTo(number + 1);
    assertThat(batch.streamNumber(STREAM)).isEqualTo(number);
  }

  @Test
  void growsForLongWorkerNames() {
    String worker = "w".repeat(1_000);
    write(1, worker);
    write(2, worker + 2);

    assertThat(batch.workerAt(0)).contains(worker);
    assertThat(batch.workerAt(1)).contains(worker + 2);
  }

  @Test
  void refusesARowWithoutDifficulty() {
    batch.position(batch.streamNumber(STREAM), 1);
    batch.miner(0);
    batch.difficulty(0, 1);

    assertThatThrownBy(batch::endRow).isInstanceOf(IllegalArgumentException.class);
    assertThat(batch.isEmpty()).isTrue();
  }

  @Test
  void countsTimeInMicrosecondsDownwards() {
    assertThat(EpochMicros.of(Instant.ofEpochSecond(1, 1_999))).isEqualTo(1_000_001);
    assertThat(EpochMicros.of(Instant.ofEpochSecond(-1, 999_999_999))).isEqualTo(-1);
    assertThat(EpochMicros.toInstant(-1)).isEqualTo(Instant.ofEpochSecond(-1, 999_999_000));
    assertThatThrownBy(() -> EpochMicros.of(Instant.MAX)).isInstanceOf(ArithmeticException.class);
  }

  private void write(long sequence, String worker) {
    batch.position(batch.streamNumber(STREAM), sequence);
    batch.miner(4);
    batch.difficulty(50, 1_000);
    batch.created(-1, 77);
    byte[] text = worker.getBytes(StandardCharsets.UTF_8);
    batch.worker(text, 0, text.length);
    batch.endRow();
  }

  @Test
  void remembersTheFurthestPassedPositionOfEachStreamUntilItIsCleared() {
    ShareBatch batch = new ShareBatch(1);
    int one = batch.streamNumber(new SourceStream("one", 0));
    int other = batch.streamNumber(new SourceStream("other", 0));
    batch.passed(other, 7);
    batch.passed(other, 5);

    assertThat(batch.passedOf(one)).isEqualTo(Positions.NOTHING);
    assertThat(batch.passedOf(other)).isEqualTo(7);
    assertThat(batch.passedOf(100)).isEqualTo(Positions.NOTHING);
    batch.clear();
    assertThat(batch.passedOf(other)).isEqualTo(Positions.NOTHING);
  }
}
