package org.leafpay.engine.payout;

import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.UnsignedTransaction;

/** The transaction that opened a round, as the round's folder has it. */
public record PublishedGenesis(RoundFolder folder) {
  /**
   * Reads the genesis and compares it with the round.
   *
   * @param operatorKey who pays now
   * @throws RoundHeldException when it is not there, or not that of this round and operator
   */
  public Bundle of(PublishedRound round, Bytes operatorKey) {
    ChainPlace place = round.document().chain().orElseThrow();
    boolean done = folder.hasManifest();
    if (!done && !place.terms().operatorKey().equals(operatorKey)) {
      throw held("was opened by operator key " + place.terms().operatorKey());
    }
    Bundle genesis =
        folder.bundles().stream()
            .filter(file -> file.kind() == StepKind.GENESIS)
            .findFirst()
            .map(RoundFolder.BundleFile::bundle)
            .orElseThrow(() -> held("has no bundle of its genesis " + place.genesis()));
    UnsignedTransaction opening = genesis.tx().unsigned();
    if (!opening.id().equals(place.genesis()) || !ChainPlace.of(opening).equals(place)) {
      throw held("names genesis " + place.genesis() + ", its bundle is " + opening.id());
    }
    RoundOpener.requireSound(opening, round, place);
    return genesis;
  }

  private RoundHeldException held(String reason) {
    return new RoundHeldException(folder.path() + " " + reason);
  }
}
