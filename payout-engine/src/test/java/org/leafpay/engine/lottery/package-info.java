@NullMarked
package org.leafpay.engine.lottery;

import org.jspecify.annotations.NullMarked;
