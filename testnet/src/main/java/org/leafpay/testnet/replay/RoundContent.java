package org.leafpay.testnet.replay;

import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.shares.allocation.Allocation;
import org.leafpay.shares.allocation.AllocationStatus;

/** A round's files, read and computed again from its shares; they were the same. */
record RoundContent(RoundFolder folder, PublishedRound published, Allocation allocation) {

  /** Reads the folder; every file that follows from others is computed and compared. */
  static RoundContent of(RoundFolder folder) {
    Check check = new Check(Stage.TERMS, folder);
    PublishedRound published = check.in(RoundFiles.ROUND, folder::read);
    RoundPreparation again = check.in(RoundFiles.ROUND, () -> RoundPreparation.again(published));
    check.in(
        RoundFiles.ROUND,
        () -> {
          folder.requireSame(again.published());
          return true;
        });
    boolean onChain = again.allocation().status() == AllocationStatus.PAYS;
    check.require(
        published.document().chain().isPresent() == onChain,
        RoundFiles.ROUND,
        onChain
            ? "the round pays, and has no place on the chain"
            : "the round pays nobody, and has a place on the chain");
    return new RoundContent(folder, published, again.allocation());
  }

  RoundDocument document() {
    return published.document();
  }

  boolean isOnChain() {
    return document().chain().isPresent();
  }
}
