/** Tests of the sums, with and without a broker. */
@NullMarked
package org.leafpay.shares.kafka.sums;

import org.jspecify.annotations.NullMarked;
