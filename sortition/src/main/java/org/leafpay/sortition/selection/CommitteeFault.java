package org.leafpay.sortition.selection;

/** Why a transaction does not open the committee that it is said to open. */
public sealed interface CommitteeFault {
  /** The fault in one line. */
  String text();

  /** There is a committee by the files, and none by the transaction. */
  record Missing() implements CommitteeFault {
    @Override
    public String text() {
      return "no output waits for a committee";
    }
  }

  /** There are more of them than the files say. */
  record Unnamed(int output) implements CommitteeFault {
    @Override
    public String text() {
      return "output %d waits for a committee that nobody speaks of".formatted(output);
    }
  }

  /** Its registers hold no terms. */
  record Unreadable(int output, String reason) implements CommitteeFault {
    @Override
    public String text() {
      return "output %d: %s".formatted(output, reason);
    }
  }

  /** Something of it is other than it should be. */
  record Differs(String what, String want, String got) implements CommitteeFault {
    @Override
    public String text() {
      return "the committee's %s is %s, not %s".formatted(what, got, want);
    }
  }
}
