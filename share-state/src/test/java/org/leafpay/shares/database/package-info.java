/** The durable ledger on SQLite and on a real PostgreSQL server. */
@NullMarked
package org.leafpay.shares.database;

import org.jspecify.annotations.NullMarked;
