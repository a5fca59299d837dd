@NullMarked
package org.leafpay.sortition.reward;

import org.jspecify.annotations.NullMarked;
