package org.leafpay.engine.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.prepare.RoundRequest;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.shares.allocation.CarriedAmount;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.LedgerRow;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.scheme.Fpps;
import org.leafpay.shares.scheme.PaymentScheme;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.shares.scheme.PriorRounds;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/** A round of four miners: one far above the smallest payment, one owed, one with a threshold. */
public final class RoundSamples {
  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
  private static final Bytes OPERATOR =
      Bytes.ofHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
  private static final BucketLength MINUTE = new BucketLength(60);
  private static final List<ErgoAddress> MINERS =
      List.of(
          address("9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF"),
          address("9gz9NNrgpRgzDSxGvKqZndTeMiWg7eWGfbZ5ikNHoQWoWNPnwcr"),
          address("9gvRxXUDciMoJU7cPbuV3GqQ8LuBb7t5U2rcqza8DaLqEPrffUw"),
          address("9hd4UD5gcn4XnyoKsCVcFyX8tC6J8kn6yFEVrHnJmTvk6XuZ6Ph"));

  private RoundSamples() {}

  /** Before it has a place on the chain. */
  public static RoundPreparation prepared() {
    return prepared(RoundLayout.LEAF);
  }

  /** The same round in another layout. */
  public static RoundPreparation prepared(RoundLayout layout) {
    RoundRequest request =
        new RoundRequest(Network.MAINNET, "ergo1", 7, block(), policy(layout), PriorRounds.NONE);
    return RoundPreparation.of(request, ledger(), carried(), thresholds());
  }

  /**
   * With all that a round has only under some schemes and fees: shares at a fixed price that are
   * worth more than the block, what is taken from earlier rounds, a finder, recipients of the fee.
   */
  public static RoundPreparation priced() {
    PoolBlock block =
        new PoolBlock(
            12,
            BlockHeight.of(1_730_028),
            2_000_000_000_000L,
            BlockStatus.CONFIRMED,
            NanoErg.ofErg("3.05"),
            Optional.of(MINERS.get(0)),
            "f3128a4d23fd758dbe0724ae0d9d0474e75a80f8ac8a2ad83d7b9a44d7174137",
            START.plusSeconds(200));
    PoolBlock before =
        new PoolBlock(
            11,
            BlockHeight.of(1_729_990),
            2_000_000_000_000L,
            BlockStatus.CONFIRMED,
            NanoErg.ofErg("3.01"),
            Optional.empty(),
            "ab".repeat(32),
            START.plusSeconds(30));
    PaymentScheme scheme = new Fpps(NanoErg.ofErg("3"), 100, MINUTE);
    RoundPolicy policy =
        new RoundPolicy(
            scheme.terms(),
            new OperatorFee(
                BasisPoints.ofPercent("1.25%"),
                List.of(
                    new FeeRecipient(MINERS.get(3), BasisPoints.ofPercent("0.5%")),
                    new FeeRecipient(
                        address("9iQ62Lht514o3jaVAUXPeVj48VimuYksgYVfSMMB5W1UJJfaq2K"),
                        BasisPoints.ofPercent("0.01%")))),
            NanoErg.ofErg("0.001"),
            360,
            RoundLayout.LEAF);
    RoundRequest request =
        new RoundRequest(
            Network.MAINNET, "ergo1", 7, block, policy, scheme.prior(block, List.of(before)));
    return RoundPreparation.of(request, ledger(), carried(), thresholds());
  }

  /** The same round, opened with two lotteries: only miner 2 is carried, since he wants to be. */
  public static PublishedRound drawn() {
    RoundPolicy policy =
        new RoundPolicy(
                new Pplns(BigDecimal.valueOf(2), MINUTE).terms(),
                OperatorFee.of(BasisPoints.ofPercent("1.25%")),
                NanoErg.ofErg("2"),
                360,
                RoundLayout.LEAF)
            .withDust(new DustTerms(NanoErg.of(4_000_000), NanoErg.ofErg("1.7")));
    RoundRequest request =
        new RoundRequest(Network.MAINNET, "ergo1", 7, block(), policy, PriorRounds.NONE);
    PublishedRound round =
        RoundPreparation.of(request, ledger(), carried(), thresholds()).published();
    return round.with(round.document().at(Optional.of(ChainPlace.of(opened(round)))));
  }

  /** A round whose operator waits for two witnesses of three draws. */
  public static PublishedRound witnessed() {
    CommitteeTerms terms =
        new CommitteeTerms(
            TokenId.ofHex("ef".repeat(32)), 2, 3, MINERS.get(3).script().publicKey().get(), 720);
    RoundRequest request =
        new RoundRequest(
            Network.MAINNET,
            "ergo1",
            7,
            block(),
            policy(RoundLayout.LEAF).withWitness(terms),
            PriorRounds.NONE);
    PublishedRound round =
        RoundPreparation.of(request, ledger(), carried(), thresholds()).published();
    return round.with(round.document().at(Optional.of(ChainPlace.of(opened(round)))));
  }

  private static UnsignedTransaction opened(PublishedRound round) {
    BlockHeight tip = BlockHeight.of(1_730_100);
    List<BoxCandidate> beside = new ArrayList<>();
    for (DustLottery lottery : round.lotteries()) {
      LotteryTerms terms = new LotteryTerms(tip.plus(60 + beside.size()), NanoErg.of(2_000_000));
      beside.add(terms.box(lottery).candidate(tip));
    }
    round
        .document()
        .committeeClaim()
        .ifPresent(claim -> beside.add(claim.terms().box(claim.value(), 5, tip).candidate(tip)));
    RoundTerms terms =
        new RoundTerms(
            OPERATOR,
            round.document().result().pot(),
            tip.plus(720),
            NanoErg.of(20_000),
            NanoErg.of(2_000_000));
    Box funding =
        BoxCandidate.payment(NanoErg.ofErg("10"), terms.operatorScript(), tip)
            .in(TxId.ofHex("cd".repeat(32)), 0);
    return new Opening(terms, round.roundLeaves(), beside)
        .spend(List.of(funding), NanoErg.of(1_000_000), tip)
        .transaction();
  }

  private static ShareLedger ledger() {
    ShareLedger ledger = new ShareLedger(MINUTE);
    long[] sums = {900_000_000_000L, 600_000_000_000L, 100_000_000_000L, 90_000_000L};
    for (int minute = 0; minute < 3; minute++) {
      for (int i = 0; i < MINERS.size(); i++) {
        ledger.append(
            new LedgerRow(
                START.plusSeconds(60L * minute), 1_000_000_000_000L, MINERS.get(i), sums[i], 5));
      }
    }
    return ledger;
  }

  private static PoolBlock block() {
    return new PoolBlock(
        12,
        BlockHeight.of(1_730_028),
        2_000_000_000_000L,
        BlockStatus.CONFIRMED,
        NanoErg.ofErg("3"),
        Optional.empty(),
        "f3128a4d23fd758dbe0724ae0d9d0474e75a80f8ac8a2ad83d7b9a44d7174137",
        START.plusSeconds(200));
  }

  private static RoundPolicy policy(RoundLayout layout) {
    return new RoundPolicy(
        new Pplns(BigDecimal.valueOf(2), MINUTE).terms(),
        OperatorFee.of(BasisPoints.ofPercent("1.25%")),
        NanoErg.ofErg("0.001"),
        360,
        layout);
  }

  private static SortedMap<MinerKey, CarriedAmount> carried() {
    SortedMap<MinerKey, CarriedAmount> out = new TreeMap<>();
    out.put(
        MinerKey.of(MINERS.get(1).script()), new CarriedAmount(MINERS.get(1), NanoErg.of(123_456)));
    return out;
  }

  private static Map<MinerKey, NanoErg> thresholds() {
    return Map.of(MinerKey.of(MINERS.get(2).script()), NanoErg.ofErg("0.5"));
  }

  private static ErgoAddress address(String text) {
    return ErgoAddress.parse(text, Network.MAINNET);
  }
}
