package org.leafpay.rewardbox.receipt;

/** Carries a reason from the rule that found it to the verdict. */
final class ReceiptRefusal extends Exception {
  private final transient ReceiptFault fault;

  ReceiptRefusal(ReceiptFault fault) {
    super(fault.text());
    this.fault = fault;
  }

  ReceiptFault fault() {
    return fault;
  }

  static void require(boolean holds, ReceiptFault otherwise) throws ReceiptRefusal {
    if (!holds) {
      throw new ReceiptRefusal(otherwise);
    }
  }
}
