package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.ChainConstant.LongsAndStrings;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ChainWriter;

/** Changes of what an input is told and of who signs it. */
final class WitnessChanges {
  private static final int STATE_AT = 0;
  private static final int PAIR = 0x3c;

  /** Bytes of a constant before its content. */
  private static final int TYPE = 1;

  /** Bytes of a pair before its strings when it has no numbers. */
  private static final int NO_LONGS = 4;

  private WitnessChanges() {}

  static Change read(String deed, JsonAt json) {
    return switch (deed) {
      case "proof" -> proof(json);
      case "variable" -> variable(json);
      case "hand" -> hand(json);
      case "witness" -> retyped(json.get("as").text());
      default -> sign(json);
    };
  }

  /**
   * {@code "to": hex}, {@code "cut": bytes}, {@code "append": hex}, {@code "prepend": hex} or
   * {@code "flip": index of a byte}.
   */
  private static Change proof(JsonAt json) {
    return (scene, twin) ->
        scene.withInput(
            STATE_AT,
            input ->
                Witnesses.withProof(input, changed(Witnesses.proof(input).orElseThrow(), json)));
  }

  private static Bytes changed(Bytes proof, JsonAt json) {
    Optional<JsonAt> to = json.find("to");
    if (to.isPresent()) {
      return to.get().hex();
    }
    Optional<JsonAt> cut = json.find("cut");
    if (cut.isPresent()) {
      return proof.slice(0, proof.size() - cut.get().intValue());
    }
    Optional<JsonAt> append = json.find("append");
    if (append.isPresent()) {
      return proof.plus(append.get().hex());
    }
    Optional<JsonAt> prepend = json.find("prepend");
    if (prepend.isPresent()) {
      return prepend.get().hex().plus(proof);
    }
    int at = json.get("flip").intValue();
    int index = at < 0 ? proof.size() + at : at;
    byte[] bytes = proof.toArray();
    bytes[index] ^= 1;
    return Bytes.of(bytes);
  }

  /** Sets variable {@code id} of an input; without {@code to} it is taken away. */
  private static Change variable(JsonAt json) {
    int id = json.get("id").intValue();
    int input = input(json);
    Optional<Bytes> to = json.find("to").map(Names::constant);
    return (scene, twin) ->
        scene.withInput(
            input,
            old ->
                to.map(constant -> Witnesses.with(old, id, constant))
                    .orElseGet(() -> Witnesses.without(old, id)));
  }

  /** Takes the state box's variable away and gives it to the input {@code at} as {@code id}. */
  private static Change hand(JsonAt json) {
    int to = input(json);
    int id = json.get("id").intValue();
    return (scene, twin) -> {
      Bytes constant = Witnesses.constant(scene.inputs().get(STATE_AT)).orElseThrow();
      return scene
          .withInput(STATE_AT, old -> Witnesses.without(old, Witnesses.VARIABLE))
          .withInput(to, old -> Witnesses.with(old, id, constant));
    };
  }

  /** The same content in another type, as far as that type has room for it. */
  private static Change retyped(String type) {
    return (scene, twin) -> scene.withInput(STATE_AT, input -> retyped(input, type));
  }

  private static SceneInput retyped(SceneInput input, String type) {
    Bytes proof = Witnesses.proof(input).orElseThrow();
    LongsAndStrings pair =
        Witnesses.pair(input).orElse(new LongsAndStrings(List.of(), List.of(proof, Bytes.EMPTY)));
    Bytes longs = ChainConstant.ofLongs(pair.longs());
    Bytes strings = after(NO_LONGS, ChainConstant.ofLongsAndStrings(List.of(), pair.strings()));
    Bytes constant =
        switch (type) {
          case "bytes" -> ChainConstant.ofBytes(proof);
          case "other" ->
              Witnesses.pair(input).isPresent()
                  ? ChainConstant.ofBytes(proof)
                  : ChainConstant.ofLongsAndStrings(pair.longs(), pair.strings());
          case "longs" -> longs;
          case "swapped pair" ->
              new ChainWriter()
                  .putByte(PAIR)
                  .put(Bytes.ofHex("1a11"))
                  .put(strings)
                  .put(after(TYPE, longs))
                  .bytes();
          default -> throw new IllegalArgumentException("no type of witness: " + type);
        };
    return Witnesses.with(input, Witnesses.VARIABLE, constant);
  }

  private static Bytes after(int from, Bytes constant) {
    return constant.slice(from, constant.size());
  }

  private static Change sign(JsonAt json) {
    Signer by = json.get("by").textAs(Names::signer);
    int input = input(json);
    return (scene, twin) -> scene.withInput(input, old -> old.signedBy(by));
  }

  private static int input(JsonAt json) {
    return Place.of(json.get("at").text()).index();
  }
}
