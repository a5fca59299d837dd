@NullMarked
package org.leafpay.engine.plan;

import org.jspecify.annotations.NullMarked;
