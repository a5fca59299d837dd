package org.leafpay.shares.kafka;

import org.jspecify.annotations.Nullable;

/** A topic cannot be read on; the message is {@link KafkaTrouble#text()}. */
public final class KafkaTroubleException extends RuntimeException {
  private final transient KafkaTrouble trouble;

  public KafkaTroubleException(KafkaTrouble trouble, @Nullable Throwable cause) {
    super(trouble.text(), cause);
    this.trouble = trouble;
  }

  public KafkaTrouble trouble() {
    return trouble;
  }
}
