package org.leafpay.testnet.attack;

import java.util.List;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.ChainWriter;
import org.leafpay.types.tx.TokenAmount;

/** The names that vector files use for scripts, tokens, boxes and people. */
final class Names {
  private static final int INT_TYPE = 0x04;
  private static final String MINER = "miner ";
  private static final String IN_OTHER = " in other";

  private Names() {}

  /** The layout that is not {@code scripts}. */
  static RoundScripts other(RoundScripts scripts) {
    return scripts == RoundScripts.LEAF ? RoundScripts.BATCH : RoundScripts.LEAF;
  }

  static Signer signer(String name) {
    return switch (name) {
      case "operator" -> Signer.OPERATOR;
      case "stranger" -> Signer.STRANGER;
      case "nobody" -> Signer.NOBODY;
      default -> throw new IllegalArgumentException("no signer: " + name);
    };
  }

  static PropositionBytes script(String name, RoundScripts scripts) {
    if (name.endsWith(IN_OTHER)) {
      return script(withoutOther(name), other(scripts));
    }
    if (name.startsWith(MINER)) {
      int miner = Integer.parseInt(name.substring(MINER.length()));
      return AttackRound.usual(scripts).leaves().all().get(miner).script();
    }
    return switch (name) {
      case "operator", "stranger" -> signer(name).script();
      case "fee" -> ChainScript.minerFee();
      case "state" -> scripts.state().proposition();
      case "reward" -> scripts.reward().proposition();
      case "anyone" -> PropositionBytes.ofHex("0008d3");
      default -> throw new IllegalArgumentException("no script: " + name);
    };
  }

  /** {@code [["round", 1], ["junk", 5]]}: the round token is that of the usual round. */
  static List<TokenAmount> tokens(JsonAt json, Scene scene, Twin twin) {
    return json.listOf(
        pair -> {
          List<JsonAt> parts = pair.listOf(part -> part);
          return new TokenAmount(
              token(parts.get(0).text(), scene, twin.scripts()), parts.get(1).longValue());
        });
  }

  private static TokenId token(String name, Scene scene, RoundScripts scripts) {
    return switch (name) {
      case "round" -> AttackRound.usual(scripts).state().roundToken();
      case "other" -> AttackRound.usual(other(scripts)).state().roundToken();
      case "foreign" -> AttackRound.foreign("foreign", scripts).state().roundToken();
      case "junk" -> new TokenId(SyntheticChain.idOf("junk token"));
      case "minted" -> new TokenId(scene.inputs().get(0).box().id().hash());
      default -> throw new IllegalArgumentException("no token: " + name);
    };
  }

  /**
   * {@code state of usual}, {@code reward of foreign} and the like; {@code state of usual in other}
   * is that of a round in the other layout.
   */
  static Box box(String name, RoundScripts scripts) {
    if (name.endsWith(IN_OTHER)) {
      return box(withoutOther(name), other(scripts));
    }
    String[] words = name.split(" of ", -1);
    RoundPosition round =
        switch (words[1]) {
          case "usual" -> AttackRound.usual(scripts);
          case "huge" -> AttackRound.huge(scripts);
          default -> AttackRound.foreign(words[1], scripts);
        };
    return switch (words[0]) {
      case "state" -> round.stateBox();
      case "reward" -> round.rewardBox();
      default -> throw new IllegalArgumentException("no box: " + name);
    };
  }

  /** {@code {"long": 5}}, {@code {"key": "stranger"}} and the like: a serialized constant. */
  static Bytes constant(JsonAt json) {
    String type = json.fields().keySet().iterator().next();
    JsonAt value = json.get(type);
    return switch (type) {
      case "long" -> ChainConstant.ofLong(value.longValue());
      case "int" -> new ChainWriter().putByte(INT_TYPE).putZigzag(value.longValue()).bytes();
      case "longs" -> ChainConstant.ofLongs(value.listOf(JsonAt::longValue));
      case "bytes" -> ChainConstant.ofBytes(value.hex());
      case "key" -> ChainConstant.ofPublicKey(signer(value.text()).publicKey());
      case "raw" -> value.hex();
      default -> throw json.problem("no type: " + type);
    };
  }

  private static String withoutOther(String name) {
    return name.substring(0, name.length() - IN_OTHER.length());
  }
}
