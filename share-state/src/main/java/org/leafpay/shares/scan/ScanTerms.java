package org.leafpay.shares.scan;

import java.util.Optional;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.source.AddressReader;

/**
 * What a scanner has to know of the pool.
 *
 * @param poolId the pool whose rows are wanted; if empty, the pool of the first row that is used
 * @param addresses asked for each address that {@code miners} does not know
 * @param miners where addresses become numbers; may be shared with other sources
 */
public record ScanTerms(Optional<String> poolId, AddressReader addresses, MinerIndex miners) {}
