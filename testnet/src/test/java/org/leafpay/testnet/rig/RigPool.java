package org.leafpay.testnet.rig;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.engine.payout.PoolData;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.shares.source.BlockFileReader;
import org.leafpay.shares.source.MinerSettingsReader;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.Share;
import org.leafpay.shares.source.ShareFileReader;
import org.leafpay.shares.source.ShareSink;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.testnet.scenario.PoolFiles;
import org.leafpay.testnet.scenario.PoolScenario;
import org.leafpay.testnet.scenario.ScenarioSpec;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;

/**
 * A small pool: two confirmed blocks, some miners too small to be paid in the first round.
 *
 * @param files as an operator would have them
 */
record RigPool(PoolFiles files, PoolData data, List<PoolBlock> blocks) {
  static final String MIN_PAYOUT_ERG = "0.03";

  static RigPool of(Path dir, long seed, int miners) {
    ScenarioSpec spec =
        ScenarioSpec.ofSeed(seed).withSize(miners, miners * 12).withScriptMinersPerThousand(60);
    PoolFiles files = PoolScenario.write(dir, spec);
    ShareLedger ledger = new ShareLedger(BucketLength.DEFAULT);
    ShareFileReader reader = new ShareFileReader(Network.MAINNET, Optional.empty());
    reader.read(
        files.shares(),
        new ShareSink() {
          @Override
          public void accepted(Share share) {
            ledger.append(share);
          }

          @Override
          public void rejected(RejectedRow row) {
            throw new AssertionError(row.toString());
          }
        });
    Optional<String> pool = reader.poolId();
    PoolData data =
        new PoolData(
            Network.MAINNET,
            pool.orElseThrow(),
            ledger,
            new MinerSettingsReader(Network.MAINNET, pool).read(files.minerSettings()));
    List<PoolBlock> confirmed =
        new BlockFileReader(Network.MAINNET, pool)
            .read(files.blocks()).stream().filter(PoolBlock::isConfirmed).toList();
    return new RigPool(files, data, confirmed);
  }

  /** The same pool, in which nobody has asked for anything. */
  RigPool withoutThresholds() {
    PoolData plain = new PoolData(data.network(), data.pool(), data.ledger(), Map.of());
    return new RigPool(files, plain, blocks);
  }

  static RoundPolicy policy(RoundLayout layout) {
    return new RoundPolicy(
        new Pplns(BigDecimal.valueOf(2), BucketLength.DEFAULT).terms(),
        OperatorFee.of(BasisPoints.ofPercent("1.0%")),
        NanoErg.ofErg(MIN_PAYOUT_ERG),
        360,
        layout);
  }

  /** Many small prizes: whoever could be in one lottery with others often is. */
  static RoundPolicy drawing(RoundPolicy policy, String minPayoutErg) {
    return new RoundPolicy(
            policy.scheme(),
            policy.operatorFee(),
            NanoErg.ofErg(minPayoutErg),
            policy.minValuePerByte(),
            policy.layout())
        .withDust(new DustTerms(NanoErg.of(4_000_000), NanoErg.ofErg(minPayoutErg)));
  }
}
