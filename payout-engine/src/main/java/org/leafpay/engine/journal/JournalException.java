package org.leafpay.engine.journal;

/** The journal was told something that contradicts what it holds; nothing has changed. */
public final class JournalException extends RuntimeException {
  JournalException(String what, String reason) {
    super(what + ": " + reason);
  }
}
