package org.leafpay.shares.kafka.sums;

import java.util.List;
import org.leafpay.shares.database.LateShares;

/** What one partition has to say of one bucket, finally. */
record SealedSums(long bucket, List<OpenRow> rows, List<LateShares> late) {}
