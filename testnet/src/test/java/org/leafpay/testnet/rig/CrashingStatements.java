package org.leafpay.testnet.rig;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Dies before or after a statement that changes the store; what was not committed is lost. */
record CrashingStatements(Crash crash) implements SqlLogger {
  @Override
  public void logBeforeExecution(StatementContext context) {
    pass("before", context);
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    pass("after", context);
  }

  private void pass(String when, StatementContext context) {
    String sql = context.getRenderedSql();
    if (sql.startsWith("insert") || sql.startsWith("update")) {
      crash.pass(when + " " + sql.substring(0, Math.min(sql.length(), 27)));
    }
  }
}
