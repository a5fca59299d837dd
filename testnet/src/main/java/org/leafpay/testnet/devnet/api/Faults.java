package org.leafpay.testnet.devnet.api;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.leafpay.types.BlockHeight;

/** Ways to misbehave, for tests of those who must live with a node that does. */
public final class Faults {
  /** What a caller gets although his transaction was taken. */
  public enum LostAnswer {
    /** Status 500. */
    ERROR,
    /** The connection is closed. */
    CLOSED,
    /** Nothing: the connection stays open until the caller gives up. */
    NEVER
  }

  private int answersToLose;
  private LostAnswer how = LostAnswer.ERROR;
  private int requestsToRefuse;
  private Duration delay = Duration.ZERO;
  private OptionalInt indexedHeight = OptionalInt.empty();

  /** The next {@code count} transactions that are taken are not answered as such. */
  public synchronized void loseAnswers(int count, LostAnswer lost) {
    answersToLose = count;
    how = lost;
  }

  /** The next {@code count} calls are answered with status 503 and not looked at. */
  public synchronized void refuseRequests(int count) {
    requestsToRefuse = count;
  }

  /** Every answer comes so much later. */
  public synchronized void delayAnswers(Duration time) {
    delay = time;
  }

  /** The index of boxes and transactions learns of no block above {@code height}. */
  public synchronized void holdIndexAt(BlockHeight height) {
    indexedHeight = OptionalInt.of(height.value());
  }

  /** The index follows the chain again. */
  public synchronized void releaseIndex() {
    indexedHeight = OptionalInt.empty();
  }

  /** Behave. */
  public synchronized void clear() {
    answersToLose = 0;
    requestsToRefuse = 0;
    delay = Duration.ZERO;
    indexedHeight = OptionalInt.empty();
  }

  synchronized Duration delay() {
    return delay;
  }

  /** How far the index is when the chain is at {@code height}. */
  synchronized BlockHeight indexed(BlockHeight height) {
    return BlockHeight.of(Math.min(height.value(), indexedHeight.orElse(height.value())));
  }

  synchronized boolean takeRefusal() {
    boolean refuse = requestsToRefuse > 0;
    requestsToRefuse -= refuse ? 1 : 0;
    return refuse;
  }

  synchronized Optional<LostAnswer> takeLostAnswer() {
    if (answersToLose == 0) {
      return Optional.empty();
    }
    answersToLose--;
    return Optional.of(how);
  }
}
