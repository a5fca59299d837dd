package org.leafpay.shares.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leafpay.types.address.AddressException;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Parses each distinct address once: the parsing costs more than all the rest of a row. */
final class AddressBook {
  private final Network network;
  private final ScriptRule scripts;
  private final Map<String, ErgoAddress> addresses = new HashMap<>();

  AddressBook(Network network) {
    this(network, ScriptRule.ANY);
  }

  AddressBook(Network network, ScriptRule scripts) {
    this.network = network;
    this.scripts = scripts;
  }

  ErgoAddress read(String text) throws RowProblem {
    ErgoAddress known = addresses.get(text);
    return known != null ? known : parse(text);
  }

  /** What is no address is not remembered: a log full of them must not fill the memory. */
  private ErgoAddress parse(String text) throws RowProblem {
    try {
      ErgoAddress address = ErgoAddress.parse(text, network);
      Optional<RejectionReason> problem = scripts.problem(address.script());
      if (problem.isPresent()) {
        throw new RowProblem(problem.get(), text);
      }
      addresses.put(text, address);
      return address;
    } catch (AddressException e) {
      throw new RowProblem(RejectionReason.of(e.problem()), text);
    }
  }
}
