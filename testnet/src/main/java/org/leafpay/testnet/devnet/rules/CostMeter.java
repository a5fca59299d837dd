package org.leafpay.testnet.devnet.rules;

/**
 * What a transaction costs on today's network, in block cost units. sigma-state 4.0.5 does not know
 * it; whoever does (an independent verifier, a measured table) is handed in.
 */
@FunctionalInterface
public interface CostMeter {
  long cost(Resolved transaction);
}
