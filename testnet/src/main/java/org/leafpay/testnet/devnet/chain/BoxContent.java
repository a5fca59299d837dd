package org.leafpay.testnet.devnet.chain;

import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;

/**
 * What a box says, without where it came from.
 *
 * @param registers the serialized constants of R4, R5 and so on, without gaps
 */
public record BoxContent(
    NanoErg value,
    PropositionBytes script,
    BlockHeight creationHeight,
    List<TokenUnits> tokens,
    List<Bytes> registers) {
  public BoxContent {
    tokens = List.copyOf(tokens);
    registers = List.copyOf(registers);
  }
}
