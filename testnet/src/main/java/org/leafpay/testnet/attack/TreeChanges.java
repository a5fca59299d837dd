package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.Leaf;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.Bytes;

/** Changes that need the round's tree: another payout, another digest, another proof. */
final class TreeChanges {
  private static final int TREE_AT = 0;

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

  /**
   * The payout of other {@code miners}, each of them a group by himself, or {@code batches}, by the
   * textbook, all numbers of it made to fit.
   */
  private static Change pay(JsonAt json) {
    Optional<Long> drawn = json.find("drawn").map(JsonAt::longValue);
    return (scene, twin) -> {
      PayoutDraft draft = twin.draft();
      return new PayoutDraft(
              draft.at(),
              groups(draft.at(), json),
              draft.own(),
              draft.fee(),
              drawn.orElse(draft.drawn()))
          .scene(twin.signer(), twin.height());
    };
  }

  private static List<List<RoundLeaf>> groups(RoundPosition at, JsonAt json) {
    Optional<JsonAt> batches = json.find("batches");
    if (batches.isPresent()) {
      List<List<RoundLeaf>> all = Groups.of(at);
      return batches.get().listOf(batch -> all.get(batch.intValue() - 1));
    }
    return json.get("miners").listOf(miner -> List.of(TreeLeaves.miner(at, miner)));
  }

  /** Writes the digest of a tree in which {@code leaves} were changed into a state box. */
  private static Change digest(JsonAt json) {
    Place at = Place.of(json.get("at").text());
    return (scene, twin) -> {
      RawTree.Proven proven = proven(twin, json);
      return at.changed(
          scene, box -> Registers.withTree(box, tree -> tree.withDigest(proven.after().bytes())));
    };
  }

  /** Hands the script the proof that {@code leaves} can be changed. */
  private static Change prove(JsonAt json) {
    return (scene, twin) -> {
      Bytes proof = proven(twin, json).proof();
      return scene.withInput(TREE_AT, input -> Witnesses.withProof(input, proof));
    };
  }

  /** Updates of leaves; of another tree when some leaves were {@code posted} otherwise. */
  private static RawTree.Proven proven(Twin twin, JsonAt json) {
    RoundPosition usual = twin.draft().at();
    RoundPosition at =
        json.find("round")
            .map(name -> AttackRound.foreign(name.text(), twin.scripts()))
            .orElse(usual);
    List<Leaf> posted =
        json.find("posted")
            .map(list -> list.listOf(leaf -> TreeLeaves.leaf(at, leaf)))
            .orElse(List.of());
    return RawTree.update(
        at.leaves().leafSet().withValues(posted), TreeLeaves.changed(twin, at, json));
  }
}
