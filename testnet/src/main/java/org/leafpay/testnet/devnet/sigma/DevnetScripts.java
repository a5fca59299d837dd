package org.leafpay.testnet.devnet.sigma;

import org.bouncycastle.math.ec.custom.sec.SecP256K1Point;
import org.ergoplatform.ErgoScriptPredef$;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import sigmastate.Values.ErgoTree;
import sigmastate.basics.DLogProtocol.ProveDlog;
import sigmastate.serialization.GroupElementSerializer;

/** The protocol's own scripts, as sigma-state builds them. */
public final class DevnetScripts {
  private DevnetScripts() {}

  /** Guards a miner's reward: his key, and only {@code maturityBlocks} after it was mined. */
  public static PropositionBytes reward(int maturityBlocks, Bytes minerKey) {
    return script(
        ErgoScriptPredef$.MODULE$.rewardOutputScript(maturityBlocks, proposition(minerKey)));
  }

  /** Guards a fee: an output under exactly this script counts as fee, any other does not. */
  public static PropositionBytes fee(int maturityBlocks) {
    return script(ErgoScriptPredef$.MODULE$.feeProposition(maturityBlocks));
  }

  /**
   * Guards the money that is not issued yet. Nobody can spend it: the ledger itself does, once a
   * block, in the transaction that it makes.
   */
  public static PropositionBytes emission() {
    return script(ErgoScriptPredef$.MODULE$.FalseProp((byte) 0));
  }

  private static PropositionBytes script(ErgoTree tree) {
    return new PropositionBytes(Bytes.of(tree.bytes()));
  }

  private static ProveDlog proposition(Bytes key) {
    return new ProveDlog((SecP256K1Point) GroupElementSerializer.fromBytes(key.toArray()));
  }
}
