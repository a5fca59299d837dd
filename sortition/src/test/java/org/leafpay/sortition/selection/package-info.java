@NullMarked
package org.leafpay.sortition.selection;

import org.jspecify.annotations.NullMarked;
