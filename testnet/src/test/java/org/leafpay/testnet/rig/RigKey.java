package org.leafpay.testnet.rig;

import java.nio.file.Path;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;

/** An operator's keystore with a password that is no secret. */
record RigKey(Path file, OperatorKey key) {
  static final String PASSWORD = "rig";

  static RigKey in(Path dir) {
    try (Phrase phrase = Phrase.generate();
        Password password = Password.of(PASSWORD.toCharArray())) {
      Path file = OperatorKeys.create(dir, phrase, password);
      return new RigKey(file, OperatorKey.open(file, password));
    }
  }
}
