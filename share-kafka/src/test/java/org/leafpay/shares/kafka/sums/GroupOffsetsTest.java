package org.leafpay.shares.kafka.sums;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.kafka.BrokerFixture;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.KafkaTrouble;
import org.leafpay.shares.kafka.KafkaTroubleException;
import org.leafpay.shares.kafka.NdjsonRows;

/** What is looked at before an instance starts. */
@Tag("broker")
class GroupOffsetsTest {
  private static void assertTrouble(KafkaTopic shares, KafkaTopic sums, KafkaTrouble trouble) {
    assertThatThrownBy(() -> GroupOffsets.prepare(shares, sums, "group-" + shares.name()))
        .isInstanceOf(KafkaTroubleException.class)
        .extracting(e -> ((KafkaTroubleException) e).trouble())
        .isEqualTo(trouble);
  }

  @Test
  void aTopicOfSumsNeedsAsManyPartitionsAsThatOfShares() {
    KafkaTopic shares = BrokerFixture.newTopic(2);
    KafkaTopic sums = BrokerFixture.newTopic(1);

    assertTrouble(
        shares, sums, new KafkaTrouble.PartitionsDiffer(shares.name(), 2, sums.name(), 1));
    KafkaTopic missing = shares.sibling("nobody-made-it-either");
    assertTrouble(shares, missing, new KafkaTrouble.NoTopic(missing.toString()));
  }

  @Test
  void anInstanceDoesNotGoOnBehindSharesThatWereDeleted() {
    KafkaTopic shares = BrokerFixture.newTopic(1);
    KafkaTopic sums = BrokerFixture.newTopic(1);
    BrokerFixture.send(shares, 0, NdjsonRows.random(9, 20, 1), NdjsonRows::plain);
    BrokerFixture.deleteBefore(shares, 0, 5);
    String group = "group-" + shares.name();
    assertThatCode(() -> GroupOffsets.prepare(shares, sums, group))
        .as("a new group begins where the log does")
        .doesNotThrowAnyException();
    assertThatCode(() -> GroupOffsets.prepare(shares, sums, group)).doesNotThrowAnyException();
    BrokerFixture.deleteBefore(shares, 0, 6);

    assertTrouble(shares, sums, new KafkaTrouble.SharesGone(shares.name() + "/0", 5, 6));
  }
}
