package org.leafpay.engine.payout;

import java.nio.file.Path;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.types.Bytes;

/**
 * How a pool is paid out.
 *
 * @param out where rounds are published
 * @param operatorKey 33 bytes, compressed
 */
public record PayoutSettings(
    Path out, Bytes operatorKey, RoundPolicy policy, RoundSettings round, WatchSettings watch) {}
