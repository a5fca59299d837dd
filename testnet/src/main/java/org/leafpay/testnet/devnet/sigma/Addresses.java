package org.leafpay.testnet.devnet.sigma;

import org.ergoplatform.ErgoAddress;
import org.ergoplatform.ErgoAddressEncoder;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.Network;
import scala.util.Try;
import sigmastate.Values.ErgoTree;
import sigmastate.serialization.ErgoTreeSerializer;

/** Addresses of one network, read and written by sigma-state. */
public final class Addresses {
  private final ErgoAddressEncoder encoder;

  public Addresses(Network network) {
    this.encoder =
        new ErgoAddressEncoder(
            switch (network) {
              case MAINNET -> ErgoAddressEncoder.MainnetNetworkPrefix();
              case TESTNET -> ErgoAddressEncoder.TestnetNetworkPrefix();
            });
  }

  /**
   * The script behind an address.
   *
   * @throws UnreadableException with sigma-state's words when it is no address of this network
   */
  public PropositionBytes script(String address) {
    Try<ErgoAddress> read = encoder.fromString(address);
    if (read.isFailure()) {
      throw new UnreadableException(String.valueOf(read.failed().get().getMessage()));
    }
    return new PropositionBytes(Bytes.of(read.get().script().bytes()));
  }

  /** The address that a node shows for a script. */
  public String address(PropositionBytes script) {
    ErgoTree tree =
        ErgoTreeSerializer.DefaultSerializer().deserializeErgoTree(script.bytes().toArray());
    return encoder.toString(encoder.fromProposition(tree).get());
  }
}
