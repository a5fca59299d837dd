package org.leafpay.shares.batch;

/**
 * A numbered stream of shares: one life of one source.
 *
 * <p>A source that cannot go on counting after a restart begins a new epoch. A partition of a Kafka
 * topic is the source {@code topic/partition} with epoch 0. A file is a source whose rows are
 * numbered.
 *
 * @param source a name that stays the same for ever, not empty
 * @param epoch at least 0
 */
public record SourceStream(String source, long epoch) {
  public SourceStream {
    if (source.isEmpty() || epoch < 0) {
      throw new IllegalArgumentException("source '" + source + "' of epoch " + epoch);
    }
  }

  /** The position of the share that this stream numbers {@code sequence}. */
  public SourcePosition at(long sequence) {
    return new SourcePosition(this, sequence);
  }

  @Override
  public String toString() {
    return epoch == 0 ? source : source + " (epoch " + epoch + ")";
  }
}
