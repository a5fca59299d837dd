package org.leafpay.testnet.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The largest payout of one variant.
 *
 * @param name {@code baseline}, {@code leaf}, or {@code batch} with its size
 * @param transactionBytes size of the signed transaction
 * @param cost what the network counts, in block cost units
 */
public record CapacityRow(
    String name, int payments, int transactionBytes, int proofBytes, long cost) {

  /** To a hundredth. */
  public BigDecimal bytesPerPayment() {
    return perPayment(transactionBytes);
  }

  /** To a hundredth. */
  public BigDecimal costPerPayment() {
    return perPayment(cost);
  }

  private BigDecimal perPayment(long amount) {
    return BigDecimal.valueOf(amount)
        .divide(BigDecimal.valueOf(payments), 2, RoundingMode.HALF_EVEN);
  }
}
