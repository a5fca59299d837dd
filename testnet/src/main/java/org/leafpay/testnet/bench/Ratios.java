package org.leafpay.testnet.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures beside those of a baseline, to a tenth. */
final class Ratios {
  private Ratios() {}

  static BigDecimal percent(long part, long whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return ratio(part.movePointRight(2), whole);
  }

  static BigDecimal ratio(BigDecimal amount, BigDecimal unit) {
    return amount.divide(unit, 1, RoundingMode.HALF_EVEN);
  }
}
