package org.leafpay.testnet.devnet.support;

import java.util.Map;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

/** Small scripts for tests. */
public final class Scripts {
  private Scripts() {}

  public static PropositionBytes compile(String source) {
    return new PropositionBytes(Bytes.of(JavaHelpers.compile(Map.of(), source, (byte) 16).bytes()));
  }
}
