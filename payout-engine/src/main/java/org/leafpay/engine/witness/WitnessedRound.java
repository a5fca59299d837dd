package org.leafpay.engine.witness;

import java.nio.file.Path;
import java.util.Optional;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.CommitteePlace;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.selection.PoolFolder;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.Bytes;

/**
 * A published round whose operator's fee waits for witnesses.
 *
 * @param terms by the round's policy
 * @param place of the box, by the round's files
 */
public record WitnessedRound(
    RoundFolder folder, RoundDocument document, CommitteeTerms terms, CommitteePlace place) {

  /**
   * Reads {@code round.json}.
   *
   * @return empty when nobody is asked to look at the round
   * @throws WitnessException when the round should have a committee and has none
   */
  public static Optional<WitnessedRound> of(RoundFolder folder) {
    RoundDocument document = folder.document();
    Optional<CommitteeTerms> terms = document.policy().witness();
    if (terms.isEmpty() || document.chain().isEmpty()) {
      return Optional.empty();
    }
    CommitteePlace place =
        document
            .chain()
            .flatMap(ChainPlace::committee)
            .orElseThrow(
                () ->
                    new WitnessException(
                        "%s has no box for the committee of its policy".formatted(folder.path())));
    return Optional.of(new WitnessedRound(folder, document, terms.get(), place));
  }

  /** The number of the round. */
  public long number() {
    return document.round();
  }

  /** Whose fee it is. */
  Bytes operatorKey() {
    return chain().terms().operatorKey();
  }

  ChainPlace chain() {
    return document.chain().orElseThrow();
  }

  WitnessFolder papers() {
    return new WitnessFolder(folder);
  }

  /** The pool beside the rounds. */
  PoolFolder pool() {
    Path rounds = folder.path().toAbsolutePath().normalize().getParent();
    if (rounds == null || rounds.getParent() == null) {
      throw new WitnessException("no folder with a pool above " + folder.path());
    }
    return PoolFolder.in(rounds.getParent());
  }
}
