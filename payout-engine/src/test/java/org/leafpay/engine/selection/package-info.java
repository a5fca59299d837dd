@NullMarked
package org.leafpay.engine.selection;

import org.jspecify.annotations.NullMarked;
