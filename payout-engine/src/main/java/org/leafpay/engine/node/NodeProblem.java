package org.leafpay.engine.node;

/** Why a node did not answer a question. */
public sealed interface NodeProblem {

  /** No answer, or not the whole of it: connection, time-out, too long. */
  record Unreachable(String reason) implements NodeProblem {
    @Override
    public String text() {
      return "no answer: " + reason;
    }
  }

  /** An answer that says no. */
  record Status(int status, String detail) implements NodeProblem {
    @Override
    public String text() {
      return "status " + status + ": " + detail;
    }
  }

  /** An answer that is not what was asked for. */
  record BadAnswer(String reason) implements NodeProblem {
    @Override
    public String text() {
      return "bad answer: " + reason;
    }
  }

  /** The reason in one line. */
  String text();
}
