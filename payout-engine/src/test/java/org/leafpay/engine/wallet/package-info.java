@NullMarked
package org.leafpay.engine.wallet;

import org.jspecify.annotations.NullMarked;
