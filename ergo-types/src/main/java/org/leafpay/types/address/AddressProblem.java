package org.leafpay.types.address;

/** Why a text is not an address of the wanted network. */
public enum AddressProblem {
  EMPTY("empty address"),
  NOT_AN_ADDRESS("not an address"),
  CHECKSUM("address checksum"),
  OTHER_NETWORK("address of the other network"),
  NOT_A_KEY("address without a public key: no point of the curve"),
  UNKNOWN_TYPE("address type unknown");

  private final String text;

  AddressProblem(String text) {
    this.text = text;
  }

  /** The reason in a few lower-case words. */
  public String text() {
    return text;
  }
}
