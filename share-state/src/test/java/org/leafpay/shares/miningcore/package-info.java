/** The pool's database as a source, against a real server with miningcore's tables. */
@NullMarked
package org.leafpay.shares.miningcore;

import org.jspecify.annotations.NullMarked;
