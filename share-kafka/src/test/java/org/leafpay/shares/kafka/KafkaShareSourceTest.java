package org.leafpay.shares.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.types.address.Network;

/** The source over a consumer that is a mock. */
class KafkaShareSourceTest {
  private static final Duration IDLE_AFTER = Duration.ofSeconds(60);
  private static final KafkaTopic TOPIC =
      new KafkaTopic("shares", 5, Map.of("bootstrap.servers", "x:1"));
  private static final long START = RandomRows.START_SECOND;

  private final MockConsumer<byte[], ByteBuffer> consumer = new MockConsumer<>("none");
  private final List<String> rejected = new ArrayList<>();
  private final ShareBatch batch = new ShareBatch(4);
  private Instant now = Instant.ofEpochSecond(START + 5_000);
  private final InstantSource clock = () -> now;
  private final KafkaShareSource source = source(false);

  private KafkaShareSource source(boolean endsAtEnd) {
    return KafkaShareSource.of(
        new TopicReader(TOPIC, consumer),
        ScannedLines.of(
            new ScanTerms(
                Optional.of(NdjsonRows.POOL),
                AddressReader.of(Network.MAINNET, script -> Optional.empty()),
                new MinerIndex()),
            row -> rejected.add(row.toString())),
        new KafkaShareSource.Patience(IDLE_AFTER, endsAtEnd),
        clock);
  }

  private void partitions(long start, long end, int... numbers) {
    List<PartitionInfo> infos = new ArrayList<>();
    for (int number : numbers) {
      infos.add(new PartitionInfo(TOPIC.name(), number, Node.noNode(), new Node[0], new Node[0]));
      consumer.updateBeginningOffsets(new HashMap<>(Map.of(TOPIC.partition(number), start)));
      consumer.updateEndOffsets(new HashMap<>(Map.of(TOPIC.partition(number), end)));
    }
    consumer.updatePartitions(TOPIC.name(), infos);
  }

  private void come(int partition, long offset, byte[] value) {
    consumer.addRecord(
        new ConsumerRecord<>(TOPIC.name(), partition, offset, new byte[0], ByteBuffer.wrap(value)));
  }

  private static byte[] share(long second) {
    return NdjsonRows.plain(TestRow.of(new SourceStream("any", 0), 1, 1, second));
  }

  @Test
  void deliversByOffsetAndTellsWhereItStandsInEachPartition() {
    partitions(0, 100, 0, 1);
    source.resume(stream -> stream.equals(TOPIC.stream(1)) ? 6 : Positions.NOTHING);
    come(0, 0, share(START));
    come(0, 1, new byte[] {'x'});
    come(0, 3, share(START + 1));
    come(1, 7, share(START + 2));

    assertThat(source.poll(batch)).isEqualTo(Poll.MORE);
    assertThat(batch.size()).isEqualTo(3);
    assertThat(List.of(batch.sequenceAt(0), batch.sequenceAt(1), batch.sequenceAt(2)))
        .containsExactly(0L, 3L, 7L);
    assertThat(batch.streams()).containsExactly(TOPIC.stream(0), TOPIC.stream(1));
    assertThat(List.of(batch.passedOf(0), batch.passedOf(1))).containsExactly(3L, 7L);
    assertThat(rejected).containsExactly("shares/0:1: rejected: not a JSON object: 'x'");
    assertThat(source.poll(batch)).isEqualTo(Poll.IDLE);
  }

  @Test
  void endsAtTheEndIfItIsAskedTo() {
    KafkaShareSource ending = source(true);
    partitions(0, 2, 0);
    ending.resume(Positions.NONE);
    come(0, 0, share(START));

    assertThat(ending.poll(batch)).isEqualTo(Poll.MORE);
    assertThat(ending.poll(batch)).as("a record has not come yet").isEqualTo(Poll.IDLE);
    come(0, 1, share(START));
    assertThat(ending.poll(batch)).isEqualTo(Poll.MORE);
    assertThat(ending.poll(batch)).isEqualTo(Poll.ENDED);
  }

  @Test
  void deliversTheRestLaterWhenTheBatchIsFull() {
    partitions(0, 100, 0);
    source.resume(Positions.NONE);
    for (int offset = 0; offset < 6; offset++) {
      come(0, offset, share(START));
    }

    source.poll(batch);
    assertThat(batch.passedOf(0)).isEqualTo(3);
    source.poll(batch);
    assertThat(batch.size()).isEqualTo(2);
    assertThat(batch.passedOf(0)).isEqualTo(5);
  }

  @Test
  void remembersWhereTheLogBeganWhenItMeetsAPartitionFirst() {
    partitions(40, 40, 0);
    source.resume(Positions.NONE);

    source.poll(batch);
    assertThat(batch.passedOf(0)).isEqualTo(39);
  }

  @Test
  void takesUpPartitionsThatAreAddedToTheTopic() {
    partitions(0, 100, 0);
    source.resume(Positions.NONE);
    partitions(0, 100, 0, 1);
    now = now.plusSeconds(31);
    source.poll(batch);
    come(1, 0, share(START));
    source.poll(batch);

    assertThat(batch.size()).isEqualTo(1);
    assertThat(batch.streams()).contains(TOPIC.stream(1));
  }

  @Test
  void isAsFarAsThePartitionThatIsLeastFar() {
    partitions(0, 1, 0, 1);
    source.resume(Positions.NONE);
    come(0, 0, share(START + 500));
    source.poll(batch);
    assertThat(source.watermark()).isEqualTo(Instant.MIN);
    come(1, 0, share(START + 100));
    source.poll(batch);

    assertThat(source.watermark()).isEqualTo(Instant.ofEpochSecond(START + 100));
  }

  @Test
  void doesNotWaitForAPartitionAtRestOnceTheBrokersSayThatNothingIsThere() {
    partitions(0, 1, 0, 1);
    source.resume(Positions.NONE);
    come(1, 0, share(START + 100));
    source.poll(batch);
    now = now.plus(IDLE_AFTER);
    come(1, 1, share(START + 200));
    source.poll(batch);
    source.poll(batch);
    assertThat(source.watermark()).as("0 has a record that has not come").isEqualTo(Instant.MIN);

    consumer.updateEndOffsets(new HashMap<>(Map.of(TOPIC.partition(0), 0L)));
    now = now.plus(IDLE_AFTER.dividedBy(3));
    source.poll(batch);
    assertThat(source.watermark()).isEqualTo(Instant.ofEpochSecond(START + 200));
    now = now.plus(IDLE_AFTER);
    source.poll(batch);
    assertThat(source.watermark()).isEqualTo(now.minus(IDLE_AFTER));
  }

  @Test
  void standsStillWhileTheBrokersAreAway() {
    partitions(0, 0, 0);
    source.resume(Positions.NONE);
    consumer.setOffsetsException(new TimeoutException("away"));
    consumer.setPollException(new TimeoutException("away"));
    now = now.plus(IDLE_AFTER).plus(IDLE_AFTER);

    assertThat(source.poll(batch)).isEqualTo(Poll.IDLE);
    assertThat(source.watermark()).isEqualTo(Instant.MIN);
  }

  @Test
  void saysWhatIsWrongWhenWaitingDoesNotHelp() {
    partitions(5, 9, 0);

    assertTrouble(3, new KafkaTrouble.SharesGone("shares/0", 4, 5));
    assertTrouble(9, new KafkaTrouble.LogReplaced("shares/0", 10, 9));
    source.resume(stream -> 4);
    consumer.setPollException(new TopicAuthorizationException("no"));
    assertThatThrownBy(() -> source.poll(batch)).hasMessageContaining("refused: no");
    consumer.setPollException(new KafkaException("bad checksum"));
    assertThatThrownBy(() -> source.poll(batch)).hasMessageContaining("damaged: bad checksum");
  }

  private void assertTrouble(long counted, KafkaTrouble trouble) {
    assertThatThrownBy(() -> source.resume(stream -> counted))
        .isInstanceOf(KafkaTroubleException.class)
        .hasMessage(trouble.text())
        .extracting(e -> ((KafkaTroubleException) e).trouble())
        .isEqualTo(trouble);
  }
}
