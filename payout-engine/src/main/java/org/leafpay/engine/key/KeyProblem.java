package org.leafpay.engine.key;

/** Why a key or a password cannot be used. */
public enum KeyProblem {
  MISSING("no such file"),
  UNREADABLE("cannot be read or written"),
  OPEN_TO_OTHERS("others can read it: allow its owner only (chmod 600)"),
  TOO_LARGE("too large for what it should be"),
  NOT_A_KEYSTORE("not a keystore file of a node"),
  WRONG_PASSWORD("wrong password"),
  EMPTY_PASSWORD("empty password"),
  NO_SUCH_VARIABLE("environment variable is not set"),
  NOT_A_PHRASE("not a phrase of 12, 15, 18, 21 or 24 words with a right checksum"),
  ALREADY_THERE("there is a key already: it is not overwritten");

  private final String text;

  KeyProblem(String text) {
    this.text = text;
  }

  /** The reason in a few words. */
  public String text() {
    return text;
  }
}
