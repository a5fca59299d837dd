package org.leafpay.shares.source;

/** A row cannot be used. Carries the reason to the reader, which knows source and line. */
public final class RowProblem extends Exception {
  private static final int EXCERPT_SIZE_MAX = 60;

  private final RejectionReason reason;
  private final String excerpt;

  /**
   * @param value what is wrong; any length, any letters
   */
  public RowProblem(RejectionReason reason, String value) {
    super(reason.text(), null, false, false);
    this.reason = reason;
    this.excerpt = excerpt(value);
  }

  public RejectionReason reason() {
    return reason;
  }

  /** The offending value, shortened, control characters replaced. */
  public String excerpt() {
    return excerpt;
  }

  /** Short and free of control characters, so that a report cannot be forged from inside a row. */
  private static String excerpt(String value) {
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .limit(EXCERPT_SIZE_MAX)
        .map(point -> isPrintable(point) ? point : '?')
        .forEach(out::appendCodePoint);
    return value.codePointCount(0, value.length()) > EXCERPT_SIZE_MAX
        ? out + "..."
        : out.toString();
  }

  private static boolean isPrintable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
