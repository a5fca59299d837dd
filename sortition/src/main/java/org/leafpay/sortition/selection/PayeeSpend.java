package org.leafpay.sortition.selection;

import java.util.List;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;

/** Pays what waits for a draw to the member whom it names. Anybody may do it. */
public final class PayeeSpend {
  private PayeeSpend() {}

  /**
   * The transaction.
   *
   * @param waiting for one draw
   * @param script the drawn member's
   * @param fee taken from the box; the whole of it goes to the miner of the block
   * @throws SelectionException when the script is not that of the drawn, or the fee is above the
   *     budget
   */
  public static PoolStep of(
      Waiting waiting, PropositionBytes script, NanoErg fee, BlockHeight tip) {
    ConsumerBox box = waiting.state();
    if (!(box.terms() instanceof ConsumerTerms.Payee terms)) {
      throw new SelectionException("the box waits for a committee");
    }
    Member drawn = waiting.drawn(terms.draw());
    SelectionException.require(
        drawn.owner().equals(script.hash()),
        () -> "script %s is not that of member %s".formatted(script, drawn.owner()));
    SelectionException.require(
        fee.compareTo(terms.budget()) <= 0,
        () -> "a fee of %s above %s".formatted(fee, terms.budget()));
    BlockHeight height = waiting.creationHeight(tip);
    DrawnWitness witness =
        new DrawnWitness(
            List.of((long) drawn.position()),
            waiting.pool().tree().prove(List.of(drawn.position())).bytes(),
            List.of());
    List<BoxCandidate> outputs =
        List.of(
            BoxCandidate.payment(box.value().minus(fee), script, height),
            BoxCandidate.payment(fee, ChainScript.minerFee(), height));
    return waiting.step(witness, outputs);
  }
}
