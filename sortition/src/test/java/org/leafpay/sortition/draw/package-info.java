@NullMarked
package org.leafpay.sortition.draw;

import org.jspecify.annotations.NullMarked;
