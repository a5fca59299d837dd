package org.leafpay.engine.payout;

import java.util.Map;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;

/**
 * What a pool's own files say, apart from its blocks.
 *
 * @param network whose addresses its miners have
 * @param pool its name there
 * @param thresholds the miners' own payment thresholds
 */
public record PoolData(
    Network network, String pool, BucketView ledger, Map<MinerKey, NanoErg> thresholds) {
  public PoolData {
    thresholds = Map.copyOf(thresholds);
  }
}
