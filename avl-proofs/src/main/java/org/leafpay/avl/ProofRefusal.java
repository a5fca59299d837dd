package org.leafpay.avl;

/** Carries a reason from the rule that found it to the verdict. */
final class ProofRefusal extends Exception {
  private final ProofProblem problem;
  private final String detail;

  ProofRefusal(ProofProblem problem, String detail) {
    super(problem + ": " + detail);
    this.problem = problem;
    this.detail = detail;
  }

  ProofProblem problem() {
    return problem;
  }

  String detail() {
    return detail;
  }
}
