package org.leafpay.shares.http;

/** Why a request is refused. */
final class HttpProblem extends Exception {
  private final Refusal refusal;

  HttpProblem(Refusal refusal) {
    super(refusal.text(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
