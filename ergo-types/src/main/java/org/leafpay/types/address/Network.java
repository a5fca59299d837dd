package org.leafpay.types.address;

/** Which chain an address is for: the high half of its first byte. */
public enum Network {
  MAINNET(0x00),
  TESTNET(0x10);

  private final int prefix;

  Network(int prefix) {
    this.prefix = prefix;
  }

  int prefix() {
    return prefix;
  }

  /** The name that a node's {@code /info} gives: {@code mainnet} or {@code testnet}. */
  public String nodeName() {
    return switch (this) {
      case MAINNET -> "mainnet";
      case TESTNET -> "testnet";
    };
  }
}
