package org.leafpay.testnet.refusal;

import java.util.HashMap;
import java.util.Map;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * A script, and one that demands less in its place.
 *
 * @param script what boxes are under
 * @param weaker what they are put under
 */
public record Weakened(PropositionBytes script, PropositionBytes weaker) {
  /**
   * Compiles the weaker one.
   *
   * @param constants what the text names
   */
  public static Weakened of(PropositionBytes script, String weaker, Map<String, Hash32> constants) {
    Map<String, Object> values = new HashMap<>();
    constants.forEach(
        (name, hash) -> values.put(name, JavaHelpers.collFrom(hash.bytes().toArray())));
    byte[] tree =
        JavaHelpers.compile(values, weaker, ErgoAddressEncoder.MainnetNetworkPrefix()).bytes();
    return new Weakened(script, new PropositionBytes(Bytes.of(tree)));
  }

  /** The box as it would be under the weaker script. */
  public BoxCandidate box(BoxCandidate box) {
    return box.script().equals(script) ? Raw.script(box, weaker) : box;
  }
}
