package org.leafpay.contracts.script;

import java.util.Map;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;

/** The scripts of this project. */
public enum ContractScript {
  /** Holds the tree of scores; decides every payment of its round. */
  SHARE_STATE("share-state", "share-state"),
  /** Holds the money; follows its share state. */
  REWARD("reward", "reward"),
  /** As the share state, with batches of miners for leaves. */
  BATCH_STATE("batch-state", "batch-state"),
  /** Holds the money of a batch state: the reward script with another hash in it. */
  BATCH_REWARD("batch-reward", "reward"),
  /** Holds payments that are too small for boxes of their own, until one miner has drawn them. */
  DUST_LOTTERY("dust-lottery", "dust-lottery"),
  /** Holds a pool's operators by weight; decides who may be drawn, and when. */
  SELECTION_POOL("selection-pool", "selection-pool");

  private final String name;
  private final String sourceName;
  private final PropositionBytes proposition;

  ContractScript(String name, String sourceName) {
    this.name = name;
    this.sourceName = sourceName;
    this.proposition = PropositionBytes.ofHex(Resource.text(name + ".ergotree").strip());
  }

  /** The compiled ErgoTree (version 0, constants segregated): what guards a box. */
  public PropositionBytes proposition() {
    return proposition;
  }

  /** The script in a word: the name of its compiled file. */
  public String fileName() {
    return name;
  }

  /** The name of its source file. */
  String sourceName() {
    return sourceName;
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
    return Resource.source(sourceName, places);
  }

  /** The values that the source refers to by name: hashes of scripts that it depends on. */
  public Map<String, Hash32> constants() {
    return switch (this) {
      case SHARE_STATE, BATCH_STATE -> Map.of("feeScriptHash", ChainScript.minerFee().hash());
      case REWARD -> Map.of("stateScriptHash", SHARE_STATE.hash());
      case BATCH_REWARD -> Map.of("stateScriptHash", BATCH_STATE.hash());
      case DUST_LOTTERY, SELECTION_POOL -> Map.of();
    };
  }
}
