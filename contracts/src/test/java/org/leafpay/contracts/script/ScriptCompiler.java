package org.leafpay.contracts.script;

import java.util.HashMap;
import java.util.Map;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;

/** Compiles ErgoScript to an ErgoTree of version 0 with segregated constants, through AppKit. */
final class ScriptCompiler {
  private ScriptCompiler() {}

  static PropositionBytes compile(ContractScript script) {
    return compile(script.source(LayoutNames.all()), script.constants());
  }

  static PropositionBytes compile(PoolScript script, TokenId pool) {
    return compile(script.source(LayoutNames.all()), Map.of(PoolScript.PARAMETER, pool.hash()));
  }

  private static PropositionBytes compile(String source, Map<String, Hash32> hashes) {
    Map<String, Object> constants = new HashMap<>();
    hashes.forEach(
        (name, hash) -> constants.put(name, JavaHelpers.collFrom(hash.bytes().toArray())));
    byte[] tree =
        JavaHelpers.compile(constants, source, ErgoAddressEncoder.MainnetNetworkPrefix()).bytes();
    return new PropositionBytes(Bytes.of(tree));
  }
}
