package org.leafpay.contracts.script;

import java.util.HashMap;
import java.util.Map;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

/** Compiles ErgoScript to an ErgoTree of version 0 with segregated constants, through AppKit. */
final class ScriptCompiler {
  private ScriptCompiler() {}

  static PropositionBytes compile(ContractScript script) {
    Map<String, Object> constants = new HashMap<>();
    script
        .constants()
        .forEach((name, hash) -> constants.put(name, JavaHelpers.collFrom(hash.bytes().toArray())));
    byte[] tree =
        JavaHelpers.compile(
                constants,
                script.source(LayoutNames.all()),
                ErgoAddressEncoder.MainnetNetworkPrefix())
            .bytes();
    return new PropositionBytes(Bytes.of(tree));
  }
}
