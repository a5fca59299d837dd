package org.leafpay.engine.node;

/** Why a node did not answer a question. */
public sealed interface NodeProblem {

  /** No answer, or not the whole of it: connection, time-out, too long. */
  record Unreachable(String reason) implements NodeProblem {
    @Override
    public String text() {
      return "no answer: " + reason;
    }

    @Override
    public boolean isTransient() {
      return true;
    }
  }

  /** An answer that says no. */
  record Status(int status, String detail) implements NodeProblem {
    @Override
    public String text() {
      return "status " + status + ": " + detail;
    }

    @Override
    public boolean isTransient() {
      return NodeAnswer.isTransient(status);
    }
  }

  /** An answer that is not what was asked for. */
  record BadAnswer(String reason) implements NodeProblem {
    @Override
    public String text() {
      return "bad answer: " + reason;
    }

    /** A change of branches between two parts of an answer looks like this too. */
    @Override
    public boolean isTransient() {
      return true;
    }
  }

  /** The reason in one line. */
  String text();

  /** Whether the same question may be answered later. */
  boolean isTransient();
}
