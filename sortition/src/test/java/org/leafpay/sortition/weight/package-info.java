@NullMarked
package org.leafpay.sortition.weight;

import org.jspecify.annotations.NullMarked;
