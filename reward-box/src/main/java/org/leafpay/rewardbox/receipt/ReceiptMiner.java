package org.leafpay.rewardbox.receipt;

import org.leafpay.types.MinerKey;
import org.leafpay.types.PropositionBytes;

/**
 * Who a receipt is for.
 *
 * @param key blake2b256 of {@code script}
 * @param address as the miner gave it; it stands for {@code script}
 */
public record ReceiptMiner(MinerKey key, String address, PropositionBytes script) {}
