package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;

/**
 * Reads the changes of a vector file. Each names what it does in {@code do}; the others of its
 * fields are read here, by the name of the deed.
 */
final class ChangeReader {
  private ChangeReader() {}

  static Change read(JsonAt json) {
    String deed = json.get("do").text();
    return switch (deed) {
      case "pay", "digest", "prove" -> TreeChanges.read(deed, json);
      case "value", "script", "tokens", "register", "number", "pot", "tree" -> content(deed, json);
      case "proof", "variable", "hand", "witness", "sign" -> WitnessChanges.read(deed, json);
      case "scores", "strings" -> PairChanges.read(deed, json);
      case "insert" -> insert(json);
      case "copy" -> copy(Place.of(json.get("from").text()), place(json));
      case "balance" -> balance(place(json));
      case "remove" -> remove(place(json));
      case "swap" -> swap(place(json), Place.of(json.get("with").text()));
      case "height" -> height(json.get("afterOpening").intValue());
      default -> throw json.problem("unknown deed " + deed);
    };
  }

  private static Change content(String deed, JsonAt json) {
    Place at = place(json);
    return switch (deed) {
      case "value" -> {
        LongUnaryOperator change = number(json);
        yield edit(at, box -> Boxes.withValue(box, change.applyAsLong(box.value().value())));
      }
      case "script" -> {
        String script = json.get("to").text();
        yield (scene, twin) ->
            at.changed(scene, box -> Boxes.withScript(box, Names.script(script, twin.scripts())));
      }
      case "tokens" ->
          (scene, twin) ->
              at.changed(
                  scene, box -> Boxes.withTokens(box, Names.tokens(json.get("to"), scene, twin)));
      case "register" -> register(at, json);
      case "number" -> {
        LongUnaryOperator change = number(json);
        int index = json.get("index").intValue();
        yield edit(at, box -> Registers.withNumber(box, index, change));
      }
      case "pot" -> {
        LongUnaryOperator change = number(json);
        yield edit(at, box -> Registers.withPot(box, change));
      }
      default -> edit(at, box -> Registers.withTree(box, tree -> TreeChanges.tree(tree, json)));
    };
  }

  private static Change register(Place at, JsonAt json) {
    int number = json.get("number").intValue();
    Optional<JsonAt> to = json.find("to");
    if (to.isEmpty()) {
      int kept = number - Boxes.FIRST_REGISTER;
      return edit(at, box -> Boxes.withRegisters(box, box.registers().subList(0, kept)));
    }
    Bytes constant = Names.constant(to.get());
    return edit(at, box -> Boxes.withRegister(box, number, constant));
  }

  private static Change insert(JsonAt json) {
    Place at = place(json);
    JsonAt what = json.get("box");
    Signer signer = json.find("signer").map(who -> who.textAs(Names::signer)).orElse(Signer.NOBODY);
    return (scene, twin) -> {
      Box box =
          what.node().isTextual()
              ? Names.box(what.text(), twin.scripts())
              : fresh(at, what, scene, twin);
      return at.inserted(scene, new SceneInput(box, ContextExtension.EMPTY, signer));
    };
  }

  private static Box fresh(Place at, JsonAt json, Scene scene, Twin twin) {
    BoxCandidate content =
        new BoxCandidate(
            NanoErg.of(json.get("value").longValue()),
            Names.script(json.get("script").text(), twin.scripts()),
            AttackRound.OPENED_AT,
            json.find("tokens").map(tokens -> Names.tokens(tokens, scene, twin)).orElse(List.of()),
            json.find("registers").map(list -> list.listOf(Names::constant)).orElse(List.of()));
    return content.in(new TxId(SyntheticChain.idOf("inserted at " + at)), 0);
  }

  /** A box of the same content from elsewhere; an input's witness comes with it. */
  private static Change copy(Place from, Place to) {
    TxId elsewhere = new TxId(SyntheticChain.idOf("copied to " + to));
    return (scene, twin) -> {
      SceneInput original =
          from.kind() == Place.Kind.INPUT
              ? scene.inputs().get(from.index())
              : new SceneInput(
                  from.in(scene).in(elsewhere, 0), ContextExtension.EMPTY, Signer.NOBODY);
      Box box =
          to.kind() == Place.Kind.DATA
              ? original.box()
              : original.box().candidate().in(elsewhere, 0);
      return to.inserted(scene, new SceneInput(box, original.extension(), original.signer()));
    };
  }

  /** Gives an output what the inputs hold and no other output takes. */
  private static Change balance(Place at) {
    return (scene, twin) ->
        at.changed(
            scene, box -> Boxes.withValue(box, box.value().value() + scene.surplusNanoErg()));
  }

  private static Change remove(Place at) {
    return (scene, twin) -> at.removed(scene);
  }

  private static Change swap(Place one, Place other) {
    return (scene, twin) -> {
      BoxCandidate first = one.in(scene);
      BoxCandidate second = other.in(scene);
      if (one.kind() == Place.Kind.INPUT) {
        SceneInput left = scene.inputs().get(one.index());
        SceneInput right = scene.inputs().get(other.index());
        return scene.withInput(one.index(), input -> right).withInput(other.index(), input -> left);
      }
      return other.changed(one.changed(scene, box -> second), box -> first);
    };
  }

  private static Change height(int afterOpening) {
    return (scene, twin) -> scene.withHeight(AttackRound.OPEN_HEIGHT.plus(afterOpening));
  }

  /** {@code "plus": n}, {@code "times": n} or {@code "to": n}. */
  static LongUnaryOperator number(JsonAt json) {
    Optional<JsonAt> plus = json.find("plus");
    if (plus.isPresent()) {
      long step = plus.get().longValue();
      return old -> old + step;
    }
    Optional<JsonAt> times = json.find("times");
    if (times.isPresent()) {
      long factor = times.get().longValue();
      return old -> old * factor;
    }
    long value = json.get("to").longValue();
    return old -> value;
  }

  private static Place place(JsonAt json) {
    return json.get("at").textAs(Place::of);
  }

  private static Change edit(Place at, UnaryOperator<BoxCandidate> change) {
    return (scene, twin) -> at.changed(scene, change);
  }
}
