package org.leafpay.testnet.attack;

import java.util.HashMap;
import java.util.Map;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;

/** The two scripts of a round, one of them without one of its conditions. */
record WeakenedScripts(PropositionBytes state, PropositionBytes reward) {
  static WeakenedScripts without(Condition condition) {
    return of(
        condition.script() == ContractScript.SHARE_STATE
            ? condition.weakened()
            : ContractScript.SHARE_STATE.source(ShareStateLayout.names()),
        condition.script() == ContractScript.REWARD
            ? condition.weakened()
            : ContractScript.REWARD.source(ShareStateLayout.names()));
  }

  static WeakenedScripts of(String stateSource, String rewardSource) {
    PropositionBytes state = compile(stateSource, ContractScript.SHARE_STATE.constants());
    return new WeakenedScripts(
        state, compile(rewardSource, Map.of("stateScriptHash", state.hash())));
  }

  /** The scene as it would be in a round that was opened under these scripts. */
  Scene in(Scene scene) {
    return scene.withScripts(
        script -> {
          if (script.equals(ContractScript.SHARE_STATE.proposition())) {
            return state;
          }
          return script.equals(ContractScript.REWARD.proposition()) ? reward : script;
        });
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
