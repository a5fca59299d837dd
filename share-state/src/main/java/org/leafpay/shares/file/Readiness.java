package org.leafpay.shares.file;

import java.io.IOException;

/** Whether reading would not have to wait. */
@FunctionalInterface
interface Readiness {
  /** Waits so long at most. */
  boolean isReady(long waitMillis) throws IOException;
}
