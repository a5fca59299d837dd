package org.leafpay.types.address;

/** A text was taken for an address and is none. */
public final class AddressException extends IllegalArgumentException {
  private final AddressProblem problem;

  AddressException(String text, AddressProblem problem) {
    super(problem.text() + ": '" + text + "'");
    this.problem = problem;
  }

  public AddressProblem problem() {
    return problem;
  }
}
