@NullMarked
package org.leafpay.sortition.pool;

import org.jspecify.annotations.NullMarked;
