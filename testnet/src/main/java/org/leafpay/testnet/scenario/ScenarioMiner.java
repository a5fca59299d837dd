package org.leafpay.testnet.scenario;

import org.leafpay.types.address.ErgoAddress;

/**
 * One made-up miner.
 *
 * @param number his rank by hash rate, from zero
 * @param shareDifficulty what the pool asks of his shares in the middle: expected hashes
 */
record ScenarioMiner(int number, ErgoAddress address, long shareDifficulty) {}
