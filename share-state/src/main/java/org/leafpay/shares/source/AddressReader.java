package org.leafpay.shares.source;

import java.util.Optional;
import org.leafpay.types.address.AddressException;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Turns the text of a miner's column into an address that can be paid to. */
@FunctionalInterface
public interface AddressReader {
  ErgoAddress read(String text) throws RowProblem;

  /**
   * Parses every text anew and remembers nothing.
   *
   * @param network the chain that addresses must be of
   * @param scripts which scripts a miner may be paid to
   */
  static AddressReader of(Network network, ScriptRule scripts) {
    return text -> {
      ErgoAddress address = parse(text, network);
      Optional<RejectionReason> problem = scripts.problem(address.script());
      if (problem.isPresent()) {
        throw new RowProblem(problem.get(), text);
      }
      return address;
    };
  }

  private static ErgoAddress parse(String text, Network network) throws RowProblem {
    try {
      return ErgoAddress.parse(text, network);
    } catch (AddressException e) {
      throw new RowProblem(RejectionReason.of(e.problem()), text);
    }
  }
}
