package org.leafpay.shares.fee;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * What is taken from a reward before miners have it.
 *
 * <p>Of a reward R, each part of b basis points is floor(R * b / 10000). What rounding leaves stays
 * in the net reward, so it is the miners'.
 *
 * @param own the operator's; it stays with his key
 * @param recipients of further parts, each script once; they are paid on chain beside the miners
 */
public record OperatorFee(BasisPoints own, List<FeeRecipient> recipients) {
  /** Nothing is taken. */
  public static final OperatorFee NONE = of(BasisPoints.ZERO);

  /**
   * @throws IllegalArgumentException when somebody is named twice, when all parts are more than the
   *     whole, or when recipients leave nothing to divide: they are paid by the rounds that do
   */
  public OperatorFee {
    recipients = List.copyOf(recipients);
    requireDistinct(recipients);
    int total = own.value() + recipients.stream().mapToInt(r -> r.part().value()).sum();
    if (total > BasisPoints.MAX || (total == BasisPoints.MAX && !recipients.isEmpty())) {
      throw new IllegalArgumentException(
          "fees of %d basis points leave nothing of a reward".formatted(total));
    }
  }

  /** The operator takes {@code own}, and nobody else anything. */
  public static OperatorFee of(BasisPoints own) {
    return new OperatorFee(own, List.of());
  }

  /** The operator's own part of {@code reward}. */
  public NanoErg ownOf(NanoErg reward) {
    return own.partOf(reward);
  }

  /** What is left of {@code reward} when all have taken their parts. */
  public NanoErg netOf(NanoErg reward) {
    NanoErg net = reward.minus(ownOf(reward));
    for (FeeRecipient recipient : recipients) {
      net = net.minus(recipient.part().partOf(reward));
    }
    return net;
  }

  private static void requireDistinct(List<FeeRecipient> recipients) {
    Set<MinerKey> seen = new HashSet<>();
    for (FeeRecipient recipient : recipients) {
      if (!seen.add(recipient.key())) {
        throw new IllegalArgumentException("a fee twice for " + recipient.address());
      }
    }
  }
}
