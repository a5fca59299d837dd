package org.leafpay.testnet.scenario;

import java.nio.file.Path;

/** The files of a pool, each in the layout of the miningcore table of that name. */
public record PoolFiles(Path shares, Path blocks, Path minerSettings) {}
