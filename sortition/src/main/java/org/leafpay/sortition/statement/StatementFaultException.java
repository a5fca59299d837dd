package org.leafpay.sortition.statement;

/** Ends a check at the first fault; never leaves this package. */
final class StatementFaultException extends RuntimeException {
  private final transient StatementFault fault;

  StatementFaultException(StatementFault fault) {
    super(fault.text());
    this.fault = fault;
  }

  StatementFault fault() {
    return fault;
  }
}
