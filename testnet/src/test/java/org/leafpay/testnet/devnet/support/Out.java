package org.leafpay.testnet.devnet.support;

import java.util.List;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

/** An output to be made. */
public record Out(
    long value, PropositionBytes script, List<TokenUnits> tokens, List<Bytes> registers) {
  public static Out of(long value, PropositionBytes script) {
    return new Out(value, script, List.of(), List.of());
  }

  public Out with(TokenUnits... units) {
    return new Out(value, script, List.of(units), registers);
  }

  public Out registers(Bytes... constants) {
    return new Out(value, script, tokens, List.of(constants));
  }
}
