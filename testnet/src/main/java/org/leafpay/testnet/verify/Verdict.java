package org.leafpay.testnet.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.leafpay.types.TxId;

/**
 * What the verifiers say about one bundle.
 *
 * @param txId what the bundle calls its transaction; empty when it names none
 * @param accepted whether every verifier accepts; each is blind to rules that the other one checks
 * @param sizeBytes size of the signed transaction
 * @param cost what the network counts, in block cost units; empty when a script could not be run
 * @param scriptCosts the share of every input's script, without its signature; empty as above
 * @param opinions one per verifier; none when the bundle itself cannot be judged
 * @param error why the bundle cannot be judged
 */
public record Verdict(
    Optional<TxId> txId,
    boolean accepted,
    OptionalInt sizeBytes,
    OptionalLong cost,
    List<OptionalLong> scriptCosts,
    List<Opinion> opinions,
    Optional<String> error) {
  public Verdict {
    scriptCosts = List.copyOf(scriptCosts);
    opinions = List.copyOf(opinions);
    boolean allAccept = !opinions.isEmpty() && opinions.stream().allMatch(Opinion::accepted);
    if (accepted != allAccept) {
      throw new IllegalArgumentException("accepted = " + accepted + ", opinions = " + opinions);
    }
  }

  /** One line for a person: the reason of every refusal. */
  public String summary() {
    String name = txId.map(TxId::hex).orElse("unnamed transaction");
    if (error.isPresent()) {
      return name + " cannot be judged: " + error.get();
    }
    return name + ": " + opinions.stream().map(Opinion::toString).collect(Collectors.joining("; "));
  }
}
