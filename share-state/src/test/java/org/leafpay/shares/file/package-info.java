/** Tests of files as sources of shares; the slow reader of tables is their oracle. */
@NullMarked
package org.leafpay.shares.file;

import org.jspecify.annotations.NullMarked;
