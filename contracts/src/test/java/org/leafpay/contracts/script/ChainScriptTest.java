package org.leafpay.contracts.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.util.encoders.Hex;
import org.ergoplatform.ErgoScriptPredef;
import org.ergoplatform.appkit.Address;
import org.junit.jupiter.api.Test;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import sigmastate.basics.DLogProtocol.ProveDlog;

class ChainScriptTest {
  private static final String ADDRESS = "9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF";

  @Test
  void theMinerFeeScriptIsThatOfTheProtocol() {
    assertThat(ChainScript.minerFee().hex())
        .isEqualTo(
            Hex.toHexString(
                ErgoScriptPredef.feeProposition(ChainScript.REWARD_MATURITY_BLOCKS).bytes()));
    assertThat(ChainScript.minerFee().hash().hex())
        .isEqualTo("e540cceffd3b8dd0f401193576cc413467039695969427df94454193dddfb375");
  }

  @Test
  void theMinerRewardScriptIsThatOfTheProtocol() {
    ProveDlog key = Address.create(ADDRESS).getPublicKey();
    Bytes publicKey = ErgoAddress.parse(ADDRESS, Network.MAINNET).script().bytes().slice(3, 36);
    byte[] want =
        ErgoScriptPredef.rewardOutputScript(ChainScript.REWARD_MATURITY_BLOCKS, key).bytes();

    assertThat(ChainScript.minerReward(publicKey).hex()).isEqualTo(Hex.toHexString(want));
  }
}
