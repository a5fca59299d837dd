package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** Leaves of a tree, as vector files tell them: also such as no round has. */
final class TreeLeaves {
  private static final byte PAID = 1;

  private TreeLeaves() {}

  /**
   * Those that a change names: {@code leaves}, or the {@code payees} of the honest twin, each of
   * them with the flag that stands in its place, if one does.
   *
   * @param at the round whose tree is changed
   */
  static List<Leaf> changed(Twin twin, RoundPosition at, JsonAt json) {
    Optional<JsonAt> payees = json.find("payees");
    if (payees.isEmpty()) {
      return json.get("leaves").listOf(leaf -> leaf(at, leaf));
    }
    List<Integer> flags = payees.get().listOf(payee -> payee.get("flag").intValue());
    List<List<RoundLeaf>> groups = Groups.of(at);
    List<Integer> three = AttackRound.three(twin.scripts());
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < three.size(); i++) {
      Leaf paid = Groups.paidLeaf(at, groups.get(three.get(i)));
      leaves.add(i < flags.size() ? withFlag(paid, flags.get(i)) : paid);
    }
    return leaves;
  }

  static RoundLeaf miner(RoundPosition at, JsonAt number) {
    return at.leaves().all().get(number.intValue());
  }

  /**
   * {@code {"miner": n, "score": s, "flag": f}} or {@code {"batch": n, "miners": [{"miner": n,
   * "score": s}, …], "flag": f}}: without scores and miners those of the round, without a flag
   * paid.
   */
  static Leaf leaf(RoundPosition at, JsonAt json) {
    byte flag = json.find("flag").map(code -> (byte) code.intValue()).orElse(PAID);
    Optional<Long> batch = json.find("batch").map(JsonAt::longValue);
    if (batch.isEmpty()) {
      Bytes key = miner(at, json.get("miner")).key().bytes();
      return new Leaf(key, Bytes.ofLong(score(at, json)).plus(Bytes.of(flag)));
    }
    Optional<JsonAt> miners = json.find("miners");
    Leaf paid =
        miners.isEmpty()
            ? Groups.paidLeaf(at, Groups.of(at).get((int) (batch.get() - 1)))
            : new Leaf(BatchLeaf.key(batch.get()), chain(at, miners.get()).plus(Bytes.of(PAID)));
    return withFlag(paid, flag);
  }

  private static Bytes chain(RoundPosition at, JsonAt miners) {
    Bytes chain = Bytes.EMPTY;
    for (JsonAt miner : miners.listOf(entry -> entry)) {
      Bytes key = miner(at, miner.get("miner")).key().bytes();
      chain = Hash32.blake2b256(chain, key, Bytes.ofLong(score(at, miner))).bytes();
    }
    return chain;
  }

  private static long score(RoundPosition at, JsonAt json) {
    return json.find("score")
        .map(JsonAt::longValue)
        .orElseGet(() -> miner(at, json.get("miner")).score().value());
  }

  private static Leaf withFlag(Leaf leaf, int flag) {
    return new Leaf(
        leaf.key(), leaf.value().slice(0, leaf.value().size() - 1).plus(Bytes.of((byte) flag)));
  }
}
