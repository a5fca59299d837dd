package org.leafpay.testnet.devnet.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;

/**
 * An input: which box, and what its script is given.
 *
 * @param variables context variables as serialized constants, in the order of the transaction's
 *     bytes
 */
public record Spending(BoxId box, Bytes proof, Map<Integer, Bytes> variables) {
  public Spending {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }
}
