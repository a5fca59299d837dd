/**
 * The operator's key: kept in an encrypted file in the node's own keystore format, opened with a
 * password, used to sign and never shown.
 *
 * <p>Reading order: {@link org.leafpay.engine.key.Password} (where it comes from, and that it is
 * wiped), {@link org.leafpay.engine.key.OperatorKey} (open, sign), {@link
 * org.leafpay.engine.key.Phrase} and {@link org.leafpay.engine.key.OperatorKeys} (make a new file),
 * {@link org.leafpay.engine.key.KeyProblem} (what can be wrong).
 *
 * <p>Promises: no secret is in a message, a log or a {@code toString}; a file that others can read
 * is refused; nothing here takes a secret as a command-line argument. The Scala libraries that read
 * keystores and prove do not leave this package.
 */
@NullMarked
package org.leafpay.engine.key;

import org.jspecify.annotations.NullMarked;
