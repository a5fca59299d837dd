package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.Bytes;

/** Changes that need the round's tree: another payout, another digest, another proof. */
final class TreeChanges {
  private static final int TREE_AT = 0;
  private static final byte PAID = 1;

  private TreeChanges() {}

  static Change read(String deed, JsonAt json) {
    return switch (deed) {
      case "pay" -> pay(json);
      case "digest" -> digest(json);
      default -> prove(json);
    };
  }

  /** Another tree register: {@code digest}, {@code flags}, {@code keySize}, {@code valueSize}. */
  static Registers.Tree tree(Registers.Tree old, JsonAt json) {
    Registers.Tree tree = old;
    Optional<JsonAt> digest = json.find("digest");
    tree = digest.isPresent() ? tree.withDigest(digest.get().hex()) : tree;
    Optional<JsonAt> height = json.find("height");
    tree =
        height.isPresent()
            ? tree.withDigest(
                old.digest().slice(0, 32).plus(Bytes.of((byte) height.get().intValue())))
            : tree;
    Optional<JsonAt> flags = json.find("flags");
    tree = flags.isPresent() ? tree.withFlags(flags.get().intValue()) : tree;
    Optional<JsonAt> keySize = json.find("keySize");
    tree = keySize.isPresent() ? tree.withKeySize(keySize.get().intValue()) : tree;
    Optional<JsonAt> valueSize = json.find("valueSize");
    return valueSize.isPresent() ? tree.withValueSize(valueSize.get().intValue()) : tree;
  }

  /** The payout of other miners by the textbook, all numbers of it made to fit. */
  private static Change pay(JsonAt json) {
    List<Integer> miners = json.get("miners").listOf(JsonAt::intValue);
    Optional<Long> drawn = json.find("drawn").map(JsonAt::longValue);
    return (scene, honest) -> {
      PayoutDraft draft = honest.draft();
      return new PayoutDraft(
              draft.at(),
              HonestScene.miners(draft.at(), miners),
              draft.own(),
              draft.fee(),
              drawn.orElse(draft.drawn()))
          .scene(honest.signer(), honest.height());
    };
  }

  /** Writes the digest of a tree in which {@code leaves} were changed into a state box. */
  private static Change digest(JsonAt json) {
    Place at = Place.of(json.get("at").text());
    return (scene, honest) -> {
      RawTree.Proven proven = proven(honest.draft().at(), json);
      return at.changed(
          scene, box -> Registers.withTree(box, tree -> tree.withDigest(proven.after().bytes())));
    };
  }

  /** Hands the script the proof that {@code leaves} can be changed. */
  private static Change prove(JsonAt json) {
    return (scene, honest) -> {
      Bytes proof = proven(honest.draft().at(), json).proof();
      return scene.withInput(TREE_AT, input -> WitnessChanges.withProof(input, proof));
    };
  }

  /** Updates of {@code leaves}; of another tree when some leaves were {@code posted} otherwise. */
  private static RawTree.Proven proven(RoundPosition usual, JsonAt json) {
    RoundPosition at =
        json.find("round").map(name -> AttackRound.foreign(name.text())).orElse(usual);
    LeafSet base = at.leaves().leafSet();
    List<Leaf> posted =
        json.find("posted").map(list -> list.listOf(leaf -> leaf(at, leaf))).orElse(List.of());
    return RawTree.update(
        base.withValues(posted).leaves(), json.get("leaves").listOf(leaf -> leaf(at, leaf)));
  }

  private static Leaf leaf(RoundPosition at, JsonAt json) {
    RoundLeaf leaf = at.leaves().all().get(json.get("miner").intValue());
    long score = json.find("score").map(JsonAt::longValue).orElse(leaf.score().value());
    byte flag = json.find("flag").map(code -> (byte) code.intValue()).orElse(PAID);
    return new Leaf(leaf.key().bytes(), Bytes.ofLong(score).plus(Bytes.of(flag)));
  }
}
