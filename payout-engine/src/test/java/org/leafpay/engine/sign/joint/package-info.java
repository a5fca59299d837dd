@NullMarked
package org.leafpay.engine.sign.joint;

import org.jspecify.annotations.NullMarked;
