package org.leafpay.testnet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.shares.scheme.PaymentSchemes;
import org.leafpay.shares.scheme.PriorRounds;
import org.leafpay.shares.source.PoolBlock;

/**
 * What a scheme takes from earlier rounds is what they were: where the work of a round begins, and
 * what fees blocks earned. It takes all of them to tell.
 */
final class PriorCheck {
  private final List<PoolBlock> settled = new ArrayList<>();
  private boolean fromTheFirst = true;

  /**
   * The next round of a folder.
   *
   * @return a note when it takes something from rounds that are not here
   */
  Optional<Finding.Note> next(RoundContent round) {
    Check check = new Check(Stage.CARRIED, round.folder());
    RoundDocument document = round.document();
    fromTheFirst &= !settled.isEmpty() || document.round() == 1;
    PriorRounds want =
        PaymentSchemes.of(document.policy().scheme()).prior(document.block(), settled);
    settled.add(document.block());
    if (fromTheFirst) {
      check.requireSame(
          RoundFiles.ROUND, "what it takes from earlier rounds", want, document.prior());
      return Optional.empty();
    }
    return document.prior().equals(PriorRounds.NONE)
        ? Optional.empty()
        : Optional.of(
            check.note(
                "not all earlier rounds are here; what scheme %s takes from them is taken as published"
                    .formatted(document.policy().scheme().name())));
  }
}
