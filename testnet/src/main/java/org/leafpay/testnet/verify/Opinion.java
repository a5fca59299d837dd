package org.leafpay.testnet.verify;

import java.util.List;
import java.util.Optional;

/**
 * What one verifier says about a transaction.
 *
 * @param verifier its name, "ergo-lib" or "sigmastate"
 * @param accepted whether it finds nothing wrong
 * @param inputs for every input, whether its script and signature are right
 * @param error what is wrong, in its own words; empty when it accepts
 */
public record Opinion(
    String verifier, boolean accepted, List<Boolean> inputs, Optional<String> error) {
  public Opinion {
    inputs = List.copyOf(inputs);
  }

  @Override
  public String toString() {
    return verifier + (accepted ? " accepts" : " refuses: " + error.orElse("without a reason"));
  }
}
