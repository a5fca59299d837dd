package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.Bytes;

/**
 * Changes of the pair that a batch state is told: {@code scores}, the first of each batch negative,
 * and {@code strings}, the proof and then the keys. A change removes, inserts, swaps or sets one of
 * them.
 */
final class PairChanges {
  private static final int STATE_AT = 0;

  private PairChanges() {}

  static Change read(String deed, JsonAt json) {
    if (deed.equals("scores")) {
      UnaryOperator<List<Long>> change = change(json, JsonAt::longValue, PairChanges::number);
      return (scene, twin) ->
          scene.withInput(STATE_AT, input -> Witnesses.withScores(input, change));
    }
    UnaryOperator<List<Bytes>> change =
        change(json, JsonAt::hex, entry -> old -> entry.get("to").hex());
    return (scene, twin) ->
        scene.withInput(STATE_AT, input -> Witnesses.withStrings(input, change));
  }

  /**
   * {@code "remove": i}, {@code "keep": count}, {@code "insert": i, "value": v}, {@code "swap": [i,
   * j]}, or {@code "set": i} with what {@code setter} reads.
   */
  private static <T> UnaryOperator<List<T>> change(
      JsonAt json, Function<JsonAt, T> value, Function<JsonAt, UnaryOperator<T>> setter) {
    Optional<Integer> remove = json.find("remove").map(JsonAt::intValue);
    if (remove.isPresent()) {
      return edited(items -> items.remove(remove.get().intValue()));
    }
    Optional<Integer> keep = json.find("keep").map(JsonAt::intValue);
    if (keep.isPresent()) {
      return items -> items.subList(0, keep.get());
    }
    Optional<Integer> insert = json.find("insert").map(JsonAt::intValue);
    if (insert.isPresent()) {
      T inserted = value.apply(json.get("value"));
      return edited(items -> items.add(insert.get(), inserted));
    }
    Optional<List<Integer>> swap = json.find("swap").map(pair -> pair.listOf(JsonAt::intValue));
    if (swap.isPresent()) {
      return edited(items -> Collections.swap(items, swap.get().get(0), swap.get().get(1)));
    }
    int at = json.get("set").intValue();
    UnaryOperator<T> set = setter.apply(json);
    return edited(items -> items.set(at, set.apply(items.get(at))));
  }

  private static UnaryOperator<Long> number(JsonAt json) {
    LongUnaryOperator change = ChangeReader.number(json);
    return change::applyAsLong;
  }

  private static <T> UnaryOperator<List<T>> edited(Consumer<List<T>> edit) {
    return items -> {
      List<T> changed = new ArrayList<>(items);
      edit.accept(changed);
      return changed;
    };
  }
}
