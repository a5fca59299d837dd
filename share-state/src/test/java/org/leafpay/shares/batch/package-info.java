/** Tests of batches and of what they are made of. */
@NullMarked
package org.leafpay.shares.batch;

import org.jspecify.annotations.NullMarked;
