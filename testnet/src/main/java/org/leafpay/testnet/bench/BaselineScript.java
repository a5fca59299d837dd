package org.leafpay.testnet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

/** The two scripts of the baseline, compiled by AppKit when they are first asked for. */
enum BaselineScript {
  STATE("classic-state.es"),
  REWARD("classic-reward.es");

  private final PropositionBytes proposition;

  BaselineScript(String file) {
    this.proposition = compile(file);
  }

  PropositionBytes proposition() {
    return proposition;
  }

  private static PropositionBytes compile(String file) {
    byte[] tree =
        JavaHelpers.compile(Map.of(), source(file), ErgoAddressEncoder.MainnetNetworkPrefix())
            .bytes();
    return new PropositionBytes(Bytes.of(tree));
  }

  private static String source(String file) {
    try (InputStream in = BaselineScript.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not packed with the benchmarks: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
