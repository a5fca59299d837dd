package org.leafpay.shares.source;

import java.util.HashMap;
import java.util.Map;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Parses each distinct address once: the parsing costs more than all the rest of a row. */
final class AddressBook implements AddressReader {
  private final AddressReader parser;
  private final Map<String, ErgoAddress> addresses = new HashMap<>();

  AddressBook(Network network) {
    this(network, ScriptRule.ANY);
  }

  AddressBook(Network network, ScriptRule scripts) {
    this.parser = AddressReader.of(network, scripts);
  }

  /** What is no address is not remembered: a log full of them must not fill the memory. */
  @Override
  public ErgoAddress read(String text) throws RowProblem {
    ErgoAddress known = addresses.get(text);
    if (known != null) {
      return known;
    }
    ErgoAddress address = parser.read(text);
    addresses.put(text, address);
    return address;
  }
}
