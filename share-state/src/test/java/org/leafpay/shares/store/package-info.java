/** What a store keeps, and what it refuses. */
@NullMarked
package org.leafpay.shares.store;

import org.jspecify.annotations.NullMarked;
