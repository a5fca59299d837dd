package org.leafpay.shares.miningcore;

import java.time.InstantSource;
import org.leafpay.shares.scan.ScanTerms;

/**
 * What a source has to do with.
 *
 * @param scan how rows are read; its pool is that of the database
 * @param clock for when to ask again; what is settled is told by the server's clock
 */
public record MiningcoreTerms(ScanTerms scan, MiningcoreReports reports, InstantSource clock) {}
