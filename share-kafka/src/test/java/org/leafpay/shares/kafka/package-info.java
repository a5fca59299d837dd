/** Tests; those with the tag {@code broker} need a real one. */
@NullMarked
package org.leafpay.shares.kafka;

import org.jspecify.annotations.NullMarked;
