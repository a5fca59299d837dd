package org.leafpay.testnet.replay;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.publish.CarriedLine;

/** What a round carries in is what the round before it left owed, miner by miner. */
final class CarriedCheck {
  private final Check check;
  private final RoundContent round;

  CarriedCheck(RoundContent round) {
    this.check = new Check(Stage.CARRIED, round.folder());
    this.round = round;
  }

  /**
   * The first round of a folder.
   *
   * @return a note when it carries something in that nothing here explains
   */
  Optional<Finding.Note> first() {
    long number = round.document().round();
    check.require(number >= 1, RoundFiles.ROUND, "rounds are numbered from 1, got " + number);
    if (number == 1) {
      check.require(
          round.published().carried().isEmpty(),
          RoundFiles.CARRIED,
          "the first round of a pool has nothing to carry in");
      return Optional.empty();
    }
    return Optional.of(
        check.note(
            "round %d is not here; the %s carried in are taken as published"
                .formatted(number - 1, round.document().result().books().carriedIn())));
  }

  /** A round after another. */
  void after(RoundContent before) {
    check.requireSame(
        RoundFiles.ROUND, "number", before.document().round() + 1, round.document().round());
    check.requireSame(
        RoundFiles.ROUND, "network", before.document().network(), round.document().network());
    check.requireSame(RoundFiles.ROUND, "pool", before.document().pool(), round.document().pool());
    List<CarriedLine> want = CarriedLine.after(before.published().leaves());
    List<CarriedLine> got = round.published().carried();
    for (int i = 0; i < Math.min(want.size(), got.size()); i++) {
      check.requireSame(RoundFiles.CARRIED, "line " + (i + 1), want.get(i), got.get(i));
    }
    check.requireSame(RoundFiles.CARRIED, "lines", want.size(), got.size());
  }
}
