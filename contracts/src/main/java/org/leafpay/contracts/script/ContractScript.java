package org.leafpay.contracts.script;

import java.util.Map;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;

/** The scripts of this project. */
public enum ContractScript {
  /** Holds the tree of scores; decides every payment of its round. */
  SHARE_STATE("share-state"),
  /** Holds the money; follows its share state. */
  REWARD("reward");

  private final String name;
  private final PropositionBytes proposition;

  ContractScript(String name) {
    this.name = name;
    this.proposition = PropositionBytes.ofHex(Resource.text(name + ".ergotree").strip());
  }

  /** The compiled ErgoTree (version 0, constants segregated): what guards a box. */
  public PropositionBytes proposition() {
    return proposition;
  }

  /** The name of the script's files. */
  public String fileName() {
    return name;
  }

  /** blake2b256 of the compiled tree. */
  public Hash32 hash() {
    return proposition.hash();
  }

  /**
   * The ErgoScript text for the compiler.
   *
   * @param places what stands for each name between at signs: the layout's
   */
  public String source(Map<String, String> places) {
    String text = Resource.text(name + ".es");
    for (Map.Entry<String, String> place : places.entrySet()) {
      text = text.replace("@" + place.getKey() + "@", place.getValue());
    }
    return text;
  }

  /** The values that the source refers to by name: hashes of scripts that it depends on. */
  public Map<String, Hash32> constants() {
    return switch (this) {
      case SHARE_STATE -> Map.of("feeScriptHash", ChainScript.minerFee().hash());
      case REWARD -> Map.of("stateScriptHash", SHARE_STATE.hash());
    };
  }
}
