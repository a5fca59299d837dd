package org.leafpay.testnet.refusal;

import org.leafpay.testnet.bench.selection.Spend;

/**
 * A transaction that must be refused.
 *
 * @param twin name of the honest one that it was made from
 * @param input the one whose script must refuse
 */
public record Attack(String name, String twin, Spend spend, int input) {
  public Attack(String name, String twin, Spend spend) {
    this(name, twin, spend, 0);
  }

  @Override
  public String toString() {
    return name;
  }
}
