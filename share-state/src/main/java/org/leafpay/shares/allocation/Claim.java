package org.leafpay.shares.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.scheme.MinerScore;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

/**
 * What somebody brings into a round: the score of his shares, what he is owed, and his part of the
 * operator's fee.
 */
record Claim(MinerKey key, ErgoAddress address, Score share, NanoErg carried, NanoErg fee) {
  /** One claim for each who has any of these, in ascending unsigned key order. */
  static List<Claim> of(AllocationInput input) {
    SortedMap<MinerKey, Claim> claims = new TreeMap<>();
    for (MinerScore miner : input.scores().miners()) {
      add(
          claims,
          new Claim(miner.key(), miner.address(), miner.score(), NanoErg.ZERO, NanoErg.ZERO));
    }
    input
        .carried()
        .forEach(
            (key, carried) ->
                add(
                    claims,
                    new Claim(key, carried.address(), Score.ZERO, carried.amount(), NanoErg.ZERO)));
    for (FeeRecipient recipient : input.terms().operatorFee().recipients()) {
      NanoErg fee = recipient.part().partOf(input.reward());
      add(claims, new Claim(recipient.key(), recipient.address(), Score.ZERO, NanoErg.ZERO, fee));
    }
    return new ArrayList<>(claims.values());
  }

  /** Who brings nothing has no claim; who has one keeps its address. */
  private static void add(SortedMap<MinerKey, Claim> claims, Claim claim) {
    if (claim.share.value() > 0 || !claim.broughtIn().isZero()) {
      claims.merge(claim.key, claim, Claim::join);
    }
  }

  private Claim join(Claim more) {
    return new Claim(
        key, address, share.plus(more.share), carried.plus(more.carried), fee.plus(more.fee));
  }

  /** Money that is his already, whatever the shares divide. */
  NanoErg broughtIn() {
    return carried.plus(fee);
  }

  /**
   * What he gets, as long as nothing of it is paid.
   *
   * @param extra the score that stands for what he brought in
   * @param part of what the shares divide
   */
  Entitlement entitled(Score extra, NanoErg part) {
    return new Entitlement(
        key, address, share, extra, carried, fee, part.plus(broughtIn()), NanoErg.ZERO);
  }
}
