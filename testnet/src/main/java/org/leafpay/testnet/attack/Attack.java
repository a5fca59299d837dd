package org.leafpay.testnet.attack;

import java.util.List;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.json.JsonAt;

/**
 * A transaction that must be refused, told as changes of an honest one; or one that only looks like
 * that, and is not refused because nobody loses anything by it.
 *
 * @param name of the vector file, without its ending; the same in every layout that it runs in
 * @param desc what the attacker does, and what he would gain
 * @param twin the honest one
 * @param harmless the scripts leave it free, so that everybody accepts it
 * @param unreadable the transaction cannot even be read by a node, so that no script decides
 */
record Attack(
    String name,
    String desc,
    Twin twin,
    List<Change> changes,
    boolean harmless,
    boolean unreadable) {
  Attack {
    changes = List.copyOf(changes);
  }

  /** Reads a vector: an attack for each layout that it names. */
  static List<Attack> read(String name, JsonAt json) {
    return json.get("layouts").listOf(layout -> layout.textAs(AttackRound::scripts)).stream()
        .map(scripts -> read(name, json, scripts))
        .toList();
  }

  private static Attack read(String name, JsonAt json, RoundScripts scripts) {
    return new Attack(
        name,
        json.get("desc").text(),
        new Twin(json.get("honest").textAs(HonestScene::of), scripts),
        json.get("changes").listOf(ChangeReader::read),
        json.get("expect").textAs(Attack::isHarmless),
        json.find("unreadable").isPresent());
  }

  private static boolean isHarmless(String expect) {
    return switch (expect) {
      case "accepted" -> true;
      case "refused" -> false;
      default -> throw new IllegalArgumentException("accepted or refused, not " + expect);
    };
  }

  Scene scene() {
    Scene scene = twin.scene();
    for (Change change : changes) {
      scene = change.apply(scene, twin);
    }
    return scene;
  }

  @Override
  public String toString() {
    return name + " (" + twin.layout() + ")";
  }
}
