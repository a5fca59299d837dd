package org.leafpay.testnet.attack;

import java.util.HashMap;
import java.util.Map;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.JavaHelpers;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;

/**
 * The two scripts of a round, one of them without one of its conditions.
 *
 * @param scripts the pair in whose place they stand
 */
record WeakenedScripts(RoundScripts scripts, PropositionBytes state, PropositionBytes reward) {
  static WeakenedScripts without(Condition condition) {
    RoundScripts scripts = condition.scripts();
    return of(
        scripts,
        condition.script() == scripts.state()
            ? condition.weakened()
            : scripts.state().source(ShareStateLayout.names()),
        condition.script() == scripts.reward()
            ? condition.weakened()
            : scripts.reward().source(ShareStateLayout.names()));
  }

  static WeakenedScripts of(RoundScripts scripts, String stateSource, String rewardSource) {
    PropositionBytes state = compile(stateSource, scripts.state().constants());
    return new WeakenedScripts(
        scripts, state, compile(rewardSource, Map.of("stateScriptHash", state.hash())));
  }

  /** The scene as it would be in a round that was opened under these scripts. */
  Scene in(Scene scene) {
    return scene.withScripts(
        script -> {
          if (script.equals(scripts.state().proposition())) {
            return state;
          }
          return script.equals(scripts.reward().proposition()) ? reward : script;
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
