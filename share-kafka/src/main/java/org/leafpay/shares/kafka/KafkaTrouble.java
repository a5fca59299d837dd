package org.leafpay.shares.kafka;

/** Why a topic cannot be read on. Waiting does not help with any of these. */
public sealed interface KafkaTrouble {
  /** What happened and what can be done, for the operator. */
  String text();

  /** The brokers have deleted shares that were never counted. */
  record SharesGone(String place, long next, long logStart) implements KafkaTrouble {
    @Override
    public String text() {
      return "%s: shares from offset %d on are not counted yet, but the log starts at %d: %d records"
              .formatted(place, next, logStart, logStart - next)
          + " were deleted by the brokers. Set retention.ms=-1 (or message.timestamp.type="
          + "LogAppendTime: shares that carry an old time of their own are deleted at once);"
          + " what is gone has to come from the pool's own files, into a ledger of its own";
    }
  }

  /** The log is shorter than what was counted of it. */
  record LogReplaced(String place, long next, long logEnd) implements KafkaTrouble {
    @Override
    public String text() {
      return "%s: everything before offset %d is counted, but the log ends at %d: the topic was made"
              .formatted(place, next, logEnd)
          + " anew, or lost records. If it was made anew, raise "
          + KafkaFile.EPOCH;
    }
  }

  /** There is no such topic. */
  record NoTopic(String topic) implements KafkaTrouble {
    @Override
    public String text() {
      return topic + ": no such topic";
    }
  }

  /** No broker answered when it was opened. */
  record NoBroker(String topic, String reason) implements KafkaTrouble {
    @Override
    public String text() {
      return topic + ": no broker answers: " + reason;
    }
  }

  /** The brokers do not let us. */
  record Refused(String topic, String reason) implements KafkaTrouble {
    @Override
    public String text() {
      return topic + ": refused: " + reason;
    }
  }

  /** Records cannot be read, though a broker has sent them. */
  record Damaged(String topic, String reason) implements KafkaTrouble {
    @Override
    public String text() {
      return topic + ": damaged: " + reason;
    }
  }

  /** The topic of sums does not fit that of shares. */
  record PartitionsDiffer(String topic, int partitions, String sums, int sumsPartitions)
      implements KafkaTrouble {
    @Override
    public String text() {
      return "topic %s has %d partitions and topic %s has %d: the numbers have to be the same"
          .formatted(topic, partitions, sums, sumsPartitions);
    }
  }
}
