@NullMarked
package org.leafpay.engine.witness;

import org.jspecify.annotations.NullMarked;
