package org.leafpay.shares.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/** Reads the single values of a row. */
final class Values {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,40}");
  private static final int LONG_DIGITS = 18;
  private static final int NANO_ERG_DECIMALS = 9;

  /** ISO 8601 with an offset, whose minutes may be missing as PostgreSQL leaves them out. */
  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendOffset("+HH:mm", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int DATE_SIZE = "2026-03-01".length();

  private Values() {}

  /** From 1 to the largest height that the chain's own software can count. */
  static BlockHeight height(String text) throws RowProblem {
    if (!INTEGER.matcher(text).matches()) {
      throw new RowProblem(RejectionReason.HEIGHT_NOT_AN_INTEGER, text);
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw new RowProblem(RejectionReason.HEIGHT_OUT_OF_RANGE, text);
    }
    return BlockHeight.of(value.intValueExact());
  }

  static long id(String text) throws RowProblem {
    if (!INTEGER.matcher(text).matches() || text.length() > LONG_DIGITS) {
      throw new RowProblem(RejectionReason.ID_NOT_AN_INTEGER, text);
    }
    return Long.parseLong(text);
  }

  /** A time without an offset is refused: whose midnight it means, nobody can tell. */
  static Instant time(String text) throws RowProblem {
    try {
      return TIMESTAMP.parse(withTimeMark(text), Instant::from);
    } catch (DateTimeException e) {
      throw new RowProblem(RejectionReason.TIME_NOT_A_TIMESTAMP, text);
    }
  }

  /** PostgreSQL writes a space between date and time. */
  private static String withTimeMark(String text) {
    return text.length() > DATE_SIZE && text.charAt(DATE_SIZE) == ' '
        ? text.substring(0, DATE_SIZE) + "T" + text.substring(DATE_SIZE + 1)
        : text;
  }

  /** A decimal number of ERG, exactly. */
  static NanoErg amount(String text) throws RowProblem {
    BigDecimal erg =
        DecimalText.read(text)
            .orElseThrow(() -> new RowProblem(RejectionReason.AMOUNT_NOT_A_NUMBER, text));
    if (erg.signum() < 0) {
      throw new RowProblem(RejectionReason.AMOUNT_NEGATIVE, text);
    }
    BigDecimal nanoErg = erg.movePointRight(NANO_ERG_DECIMALS);
    if (nanoErg.signum() != 0 && DecimalText.wholeDigits(nanoErg) > LONG_DIGITS) {
      throw new RowProblem(RejectionReason.AMOUNT_OUT_OF_RANGE, text);
    }
    if (nanoErg.signum() != 0 && DecimalText.wholeDigits(nanoErg) < 1) {
      throw new RowProblem(RejectionReason.AMOUNT_TOO_FINE, text);
    }
    try {
      return NanoErg.of(nanoErg.longValueExact());
    } catch (ArithmeticException e) {
      throw new RowProblem(RejectionReason.AMOUNT_TOO_FINE, text);
    }
  }
}
