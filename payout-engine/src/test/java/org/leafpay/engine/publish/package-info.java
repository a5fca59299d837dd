@NullMarked
package org.leafpay.engine.publish;

import org.jspecify.annotations.NullMarked;
