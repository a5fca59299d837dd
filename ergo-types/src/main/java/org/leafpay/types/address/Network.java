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

  /**
   * The network that {@link #nodeName()} names.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Network ofNodeName(String name) {
    for (Network network : values()) {
      if (network.nodeName().equals(name)) {
        return network;
      }
    }
    throw new IllegalArgumentException("not a network: " + name);
  }

  /** The name that a node's {@code /info} gives: {@code mainnet} or {@code testnet}. */
  public String nodeName() {
    return switch (this) {
      case MAINNET -> "mainnet";
      case TESTNET -> "testnet";
    };
  }
}
