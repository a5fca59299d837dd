package org.leafpay.testnet.bench.shares;

/**
 * What a run took.
 *
 * @param seconds by the clock
 * @param cpuSeconds of this process on any core, compiler and garbage collector included
 */
record Took(double seconds, double cpuSeconds) {}
