package org.leafpay.shares.source;

/**
 * A row that was left out.
 *
 * @param file the file as it was named to the reader
 * @param line where the row begins; the header is line 1
 * @param excerpt the offending value, shortened, control characters replaced
 */
public record RejectedRow(String file, long line, RejectionReason reason, String excerpt) {
  /** As in {@code rejected: address checksum}. */
  public String verdict() {
    return "rejected: " + reason.text();
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + verdict() + ": '" + excerpt + "'";
  }
}
