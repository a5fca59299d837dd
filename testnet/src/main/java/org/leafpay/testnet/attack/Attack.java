package org.leafpay.testnet.attack;

import java.util.List;
import org.leafpay.rewardbox.json.JsonAt;

/**
 * A transaction that must be refused, told as changes of an honest one; or one that only looks like
 * that, and is not refused because nobody loses anything by it.
 *
 * @param name of the vector file, without its ending
 * @param desc what the attacker does, and what he would gain
 * @param honest the honest twin
 * @param harmless the scripts leave it free, so that everybody accepts it
 * @param unreadable the transaction cannot even be read by a node, so that no script decides
 */
record Attack(
    String name,
    String desc,
    HonestScene honest,
    List<Change> changes,
    boolean harmless,
    boolean unreadable) {
  Attack {
    changes = List.copyOf(changes);
  }

  static Attack read(String name, JsonAt json) {
    return new Attack(
        name,
        json.get("desc").text(),
        json.get("honest").textAs(HonestScene::of),
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
    Scene scene = honest.scene();
    for (Change change : changes) {
      scene = change.apply(scene, honest);
    }
    return scene;
  }
}
