package org.leafpay.rewardbox.json;

/** A JSON text is not what it should be. */
public final class NodeJsonException extends RuntimeException {
  private final String path;
  private final String reason;

  public NodeJsonException(String path, String reason) {
    super(path + ": " + reason);
    this.path = path;
    this.reason = reason;
  }

  /** Where: {@code $} for the whole text, else for example {@code $.outputs[2].value}. */
  public String path() {
    return path;
  }

  /** What is wrong there, in a few words. */
  public String reason() {
    return reason;
  }
}
