package org.leafpay.testnet.bench;

import java.util.List;

/**
 * A plan that pays everybody.
 *
 * @param name of the variant
 * @param payments of each transaction, in order
 */
public record WholePool(String name, List<Integer> payments) {
  public WholePool {
    payments = List.copyOf(payments);
  }
}
