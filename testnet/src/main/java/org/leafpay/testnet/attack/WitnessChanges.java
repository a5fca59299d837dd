package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.LeafWitness;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/** Changes of what an input is told and of who signs it. */
final class WitnessChanges {
  private static final int STATE_AT = 0;

  private WitnessChanges() {}

  static Change read(String deed, JsonAt json) {
    return switch (deed) {
      case "proof" -> proof(json);
      case "variable" -> variable(json);
      default -> sign(json);
    };
  }

  static SceneInput withProof(SceneInput input, Bytes proof) {
    return input.withExtension(new LeafWitness(proof).extension());
  }

  /** {@code "cut": bytes}, {@code "append": hex} or {@code "flip": index of a byte}. */
  private static Change proof(JsonAt json) {
    return (scene, honest) ->
        scene.withInput(
            STATE_AT,
            input -> withProof(input, changed(LeafWitness.read(input.extension()).proof(), json)));
  }

  private static Bytes changed(Bytes proof, JsonAt json) {
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
    int input = Place.of(json.get("at").text()).index();
    Optional<Bytes> to = json.find("to").map(Names::constant);
    return (scene, honest) -> scene.withInput(input, old -> withVariable(old, id, to));
  }

  private static SceneInput withVariable(SceneInput input, int id, Optional<Bytes> to) {
    List<ContextExtension.Variable> variables = new ArrayList<>(input.extension().variables());
    variables.removeIf(variable -> variable.id() == id);
    to.ifPresent(constant -> variables.add(new ContextExtension.Variable(id, constant)));
    return input.withExtension(new ContextExtension(variables));
  }

  private static Change sign(JsonAt json) {
    Signer by = json.get("by").textAs(Names::signer);
    int input = Place.of(json.get("at").text()).index();
    return (scene, honest) -> scene.withInput(input, old -> old.signedBy(by));
  }
}
