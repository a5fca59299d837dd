package org.leafpay.sortition.draw;

/** Headers that cannot decide a draw. */
public final class DrawException extends IllegalArgumentException {
  DrawException(String reason) {
    super(reason);
  }
}
