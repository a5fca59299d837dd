/** Bringing shares into the durable ledger, with faults and kills. */
@NullMarked
package org.leafpay.shares.ingest;

import org.jspecify.annotations.NullMarked;
