package org.leafpay.shares.kafka;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of settings that cannot be used. Says what is wrong without a value that may be secret.
 */
public final class KafkaFileException extends RuntimeException {
  KafkaFileException(Path file, String problem, @Nullable Throwable cause) {
    super(file + " " + problem, cause);
  }
}
