package org.leafpay.engine.witness;

import java.util.Optional;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.CarriedLine;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;

/**
 * Compares what a round carries in with what the round before it left owed: an operator who owes
 * nobody anything any more must not be able to say so by an empty file.
 */
final class CarriedInspection {
  private CarriedInspection() {}

  /**
   * What is wrong, if anything is.
   *
   * @param folder of {@code round}; the round before lies beside it
   * @throws org.leafpay.engine.publish.PublishException when the round before is not what its own
   *     shares come to
   */
  static Optional<String> difference(RoundFolder folder, PublishedRound round) {
    long number = round.document().round();
    if (number == 1) {
      return round.carried().isEmpty()
          ? Optional.empty()
          : Optional.of("the first round has nothing to carry in");
    }
    RoundFolder before = folder.beside(number - 1);
    if (!before.hasManifest()) {
      return Optional.of(
          "%s is not there: what is carried in cannot be compared".formatted(before.path()));
    }
    PublishedRound earlier = before.read();
    before.requireSame(RoundPreparation.again(earlier).published());
    boolean same =
        earlier.document().round() == number - 1
            && CarriedLine.after(earlier.leaves()).equals(round.carried());
    return same
        ? Optional.empty()
        : Optional.of("it carries in something else than %s left owed".formatted(before.path()));
  }
}
