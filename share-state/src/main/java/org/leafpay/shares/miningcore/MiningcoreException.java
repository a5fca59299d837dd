package org.leafpay.shares.miningcore;

import org.jspecify.annotations.Nullable;

/** The pool's database cannot be read, and trying again would not help. */
public final class MiningcoreException extends RuntimeException {
  MiningcoreException(PoolDatabase database, String problem, @Nullable Throwable cause) {
    super("pool database " + database + ": " + problem, cause);
  }
}
