package org.leafpay.testnet.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One transaction of the classic test.
 *
 * @param variant the contract: {@code baseline} or {@code leaf}
 * @param step {@code scattered90} or {@code consecutive300}
 * @param transactionBytes size of the signed transaction
 * @param cost what the network counts, in block cost units
 */
public record ClassicRow(
    String variant, String step, int payments, int proofBytes, int transactionBytes, long cost) {

  /** To a tenth. */
  public BigDecimal bytesPerPayment() {
    return perPayment(transactionBytes);
  }

  /** To a tenth. */
  public BigDecimal costPerPayment() {
    return perPayment(cost);
  }

  private BigDecimal perPayment(long amount) {
    return BigDecimal.valueOf(amount)
        .divide(BigDecimal.valueOf(payments), 1, RoundingMode.HALF_EVEN);
  }
}
