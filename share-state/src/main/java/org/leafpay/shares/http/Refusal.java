package org.leafpay.shares.http;

/** The refusals that a sender can get, with what he is told. */
enum Refusal {
  NOT_A_HEADER_VALUE(400, "Leafpay-Sequence and Leafpay-After are integers, an epoch is short"),
  BODY_INCOMPLETE(400, "the body is damaged or not complete"),
  NOT_GZIP(400, "Content-Encoding is gzip, the body is not"),
  UNKNOWN_TOKEN(401, "no token, or not a known one"),
  NOT_HERE(404, "there are /v1/shares, /v1/position and /v1/health"),
  OTHER_METHOD(405, "not with this method"),
  BODY_TOO_LATE(408, "the body did not come in time"),
  BODY_TOO_LARGE(413, "the body is too large, packed or unpacked: send fewer rows at once"),
  UNKNOWN_ENCODING(415, "Content-Encoding may be gzip"),
  TOO_MANY_REQUESTS(429, "too many requests at once: again later"),
  NOT_COMMITTED(503, "not known to be on disk: send the same again"),
  STOPPING(503, "stopping: send the same again later");

  private final int status;
  private final String text;

  Refusal(int status, String text) {
    this.status = status;
    this.text = text;
  }

  int status() {
    return status;
  }

  String text() {
    return text;
  }
}
