/**
 * What is owed to miners, kept in one SQLite file.
 *
 * <p>{@link org.leafpay.shares.store.LedgerStore} applies the result of each round exactly once and
 * knows what was owed after any of them. It lives in a {@link org.leafpay.shares.store.StoreFile},
 * which other parts share: each has its own tables, migrations and migration history in the same
 * file, so that there is one file to back up.
 */
@NullMarked
package org.leafpay.shares.store;

import org.jspecify.annotations.NullMarked;
