package org.leafpay.engine.node;

/** A node did not answer a question, or not so that it makes sense. */
public final class NodeException extends RuntimeException {
  private final String request;
  private final NodeProblem problem;

  /**
   * No answer to {@code request}, for the reason given.
   *
   * @param request method and path
   */
  public NodeException(String request, NodeProblem problem) {
    super(request + ": " + problem.text());
    this.request = request;
    this.problem = problem;
  }

  /** Method and path of the request, without host and key. */
  public String request() {
    return request;
  }

  public NodeProblem problem() {
    return problem;
  }

  /** Whether the same question may be answered later. */
  public boolean isTransient() {
    return problem.isTransient();
  }
}
