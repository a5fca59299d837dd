package org.leafpay.engine.key;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import org.ergoplatform.appkit.JavaHelpers;
import org.ergoplatform.wallet.interface4j.SecretString;
import org.ergoplatform.wallet.secrets.ExtendedSecretKey;
import org.ergoplatform.wallet.secrets.JsonSecretStorage;
import org.ergoplatform.wallet.settings.EncryptionSettings;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeJsonException;
import scala.collection.JavaConverters;
import scala.util.Try;
import sigmastate.basics.DLogProtocol;

/** Reads the encrypted file in which a node keeps a wallet's master key. */
final class Keystore {
  private static final int KEY_SIZE = 32;

  /** A node takes 128,000 rounds; a file that wants far more would stop the engine. */
  private static final int ROUND_COUNT_MAX = 10_000_000;

  private Keystore() {}

  /** What a file says of itself, besides the encrypted part. */
  private record Form(EncryptionSettings encryption, boolean padded) {}

  static DLogProtocol.DLogProverInput open(Path file, Password password) {
    Form form = readForm(file);
    JsonSecretStorage storage = new JsonSecretStorage(file.toFile(), form.encryption());
    SecretString secret = SecretString.create(password.copy());
    Try<?> opened = storage.unlock(secret);
    secret.erase();
    if (opened.isFailure()) {
      boolean decrypted = !(opened.failed().get() instanceof AEADBadTagException);
      throw new KeyException(
          file, decrypted ? KeyProblem.NOT_A_KEYSTORE : KeyProblem.WRONG_PASSWORD);
    }
    DLogProtocol.DLogProverInput key =
        firstKey(storage.secret().get(), form.padded()).privateInput();
    storage.lock();
    return key;
  }

  /**
   * The key of the first address. Nodes before the mending of ergo's issue 1627 dropped the zero
   * bytes at the head of a key on the way, which gives another key in one wallet of some hundred; a
   * file says by {@code usePre1627KeyDerivation} which way its addresses were made.
   */
  static ExtendedSecretKey firstKey(ExtendedSecretKey master, boolean padded) {
    List<Object> path =
        JavaConverters.seqAsJavaListConverter(
                JavaHelpers.eip3DerivationWithLastIndex(0).decodedPath())
            .asJava();
    ExtendedSecretKey key = master;
    for (Object index : path.subList(1, path.size())) {
      ExtendedSecretKey child = key.child((Integer) index);
      key = padded ? padded(child) : child;
    }
    return key;
  }

  private static ExtendedSecretKey padded(ExtendedSecretKey key) {
    byte[] bytes = key.keyBytes();
    if (bytes.length == KEY_SIZE) {
      return key;
    }
    byte[] full = new byte[KEY_SIZE];
    System.arraycopy(bytes, 0, full, KEY_SIZE - bytes.length, bytes.length);
    Arrays.fill(bytes, (byte) 0);
    return new ExtendedSecretKey(full, key.chainCode(), key.path());
  }

  /** Checks the file's form before a library meets it. */
  private static Form readForm(Path file) {
    byte[] content = SecretFiles.read(file);
    try {
      JsonAt json = NodeJson.parse(content);
      for (String field : List.of("cipherText", "salt", "iv", "authTag")) {
        json.get(field).hex();
      }
      JsonAt cipher = json.get("cipherParams");
      int rounds = cipher.get("c").intValue();
      if (rounds < 1 || rounds > ROUND_COUNT_MAX) {
        throw new KeyException(file, KeyProblem.NOT_A_KEYSTORE);
      }
      return new Form(
          new EncryptionSettings(cipher.get("prf").text(), rounds, cipher.get("dkLen").intValue()),
          isPadded(json));
    } catch (NodeJsonException e) {
      throw new KeyException(file, KeyProblem.NOT_A_KEYSTORE);
    }
  }

  private static boolean isPadded(JsonAt json) {
    return json.find("usePre1627KeyDerivation")
        .map(JsonAt::node)
        .filter(node -> node.isBoolean() && !node.booleanValue())
        .isPresent();
  }
}
