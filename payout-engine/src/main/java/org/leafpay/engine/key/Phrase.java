package org.leafpay.engine.key;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ergoplatform.appkit.Mnemonic;
import org.ergoplatform.appkit.MnemonicValidationException;
import org.ergoplatform.appkit.SecretString;

/**
 * The words from which a wallet's keys are made (BIP-39, English). Whoever has them has the money:
 * they are shown once, to be written down, and wiped when this is closed.
 */
public final class Phrase implements AutoCloseable {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final char[] characters;

  private Phrase(List<String> words) {
    characters = String.join(" ", words).toCharArray();
  }

  /** Fifteen new words, as many as a node's own wallet has. */
  public static Phrase generate() {
    return of(Mnemonic.generateEnglishMnemonic().toCharArray());
  }

  /**
   * Reads the words of a phrase, with any space between them.
   *
   * @throws KeyException when they are no such words or their checksum is wrong
   */
  public static Phrase of(char... text) {
    List<String> words =
        SPACE.splitAsStream(CharBuffer.wrap(text)).filter(word -> !word.isEmpty()).toList();
    try {
      Mnemonic.checkEnglishMnemonic(words);
    } catch (MnemonicValidationException e) {
      throw new KeyException("phrase", KeyProblem.NOT_A_PHRASE);
    }
    return new Phrase(words);
  }

  /** The words in order, to show them to their owner. */
  public List<String> words() {
    return SPACE.splitAsStream(CharBuffer.wrap(characters)).toList();
  }

  /** A copy for AppKit, which its user erases. */
  SecretString secret() {
    return SecretString.create(characters.clone());
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  /** None of the words. */
  @Override
  public String toString() {
    return "Phrase";
  }
}
