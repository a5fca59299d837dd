@NullMarked
package org.leafpay.sortition.lottery;

import org.jspecify.annotations.NullMarked;
