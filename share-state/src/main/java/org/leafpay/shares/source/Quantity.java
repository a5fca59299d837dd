package org.leafpay.shares.source;

import static org.leafpay.shares.source.RejectionReason.DIFFICULTY_NOT_A_NUMBER;
import static org.leafpay.shares.source.RejectionReason.DIFFICULTY_NOT_POSITIVE;
import static org.leafpay.shares.source.RejectionReason.DIFFICULTY_OUT_OF_RANGE;
import static org.leafpay.shares.source.RejectionReason.NETWORK_DIFFICULTY_NOT_A_NUMBER;
import static org.leafpay.shares.source.RejectionReason.NETWORK_DIFFICULTY_NOT_POSITIVE;
import static org.leafpay.shares.source.RejectionReason.NETWORK_DIFFICULTY_OUT_OF_RANGE;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The border rule for difficulties: a stored decimal number times {@code factor}, rounded half to
 * even, is the integer that counts from here on. It must be positive and at most 2^62.
 */
enum Quantity {
  /** miningcore stores an Ergo share's stratum difficulty divided by 256. */
  SHARE_DIFFICULTY(256, DIFFICULTY_NOT_A_NUMBER, DIFFICULTY_NOT_POSITIVE, DIFFICULTY_OUT_OF_RANGE),
  /** The network's difficulty is stored as it is. */
  NETWORK_DIFFICULTY(
      1,
      NETWORK_DIFFICULTY_NOT_A_NUMBER,
      NETWORK_DIFFICULTY_NOT_POSITIVE,
      NETWORK_DIFFICULTY_OUT_OF_RANGE);

  private static final BigDecimal MAX = BigDecimal.valueOf(1L << 62);
  private static final int WHOLE_DIGITS_MAX = 19;

  private final BigDecimal factor;
  private final RejectionReason notNumber;
  private final RejectionReason notPositive;
  private final RejectionReason outOfRange;

  Quantity(
      int factor,
      RejectionReason notNumber,
      RejectionReason notPositive,
      RejectionReason outOfRange) {
    this.factor = BigDecimal.valueOf(factor);
    this.notNumber = notNumber;
    this.notPositive = notPositive;
    this.outOfRange = outOfRange;
  }

  long read(String text) throws RowProblem {
    BigDecimal stored =
        DecimalText.read(text).orElseThrow(() -> new RowProblem(notNumber, text)).multiply(factor);
    int wholeDigits = DecimalText.wholeDigits(stored);
    // Both tests come before any rounding, which would write a huge exponent out in full.
    if (stored.signum() <= 0 || wholeDigits < 0) {
      throw new RowProblem(notPositive, text);
    }
    if (wholeDigits > WHOLE_DIGITS_MAX) {
      throw new RowProblem(outOfRange, text);
    }
    BigDecimal rounded = stored.setScale(0, RoundingMode.HALF_EVEN);
    if (rounded.signum() == 0) {
      throw new RowProblem(notPositive, text);
    }
    if (rounded.compareTo(MAX) > 0) {
      throw new RowProblem(outOfRange, text);
    }
    return rounded.longValueExact();
  }
}
