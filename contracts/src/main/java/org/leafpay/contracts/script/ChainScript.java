package org.leafpay.contracts.script;

import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

/** Scripts that the protocol itself defines, for a reward maturity of 720 blocks. */
public final class ChainScript {
  /** Blocks that a mining reward must wait. */
  public static final int REWARD_MATURITY_BLOCKS = 720;

  private static final PropositionBytes MINER_FEE =
      PropositionBytes.ofHex(Resource.text("miner-fee.ergotree").strip());

  private static final Bytes MINER_REWARD_HEAD = Bytes.ofHex("100204a00b08cd");
  private static final Bytes MINER_REWARD_TAIL = Bytes.ofHex("ea02d192a39a8cc7a70173007301");

  private ChainScript() {}

  /** Guards the output that pays whoever mines the transaction. */
  public static PropositionBytes minerFee() {
    return MINER_FEE;
  }

  /** Guards a mining reward of {@code publicKey} (33 bytes) until it is mature. */
  public static PropositionBytes minerReward(Bytes publicKey) {
    if (publicKey.size() != PropositionBytes.PUBLIC_KEY_SIZE) {
      throw new IllegalArgumentException("want 33 bytes, got " + publicKey.size());
    }
    return new PropositionBytes(Bytes.concat(MINER_REWARD_HEAD, publicKey, MINER_REWARD_TAIL));
  }
}
