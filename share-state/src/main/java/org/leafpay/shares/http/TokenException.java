package org.leafpay.shares.http;

/** A list of tokens cannot be used. Names the line, never what stands in it. */
public final class TokenException extends RuntimeException {
  TokenException(int line, String problem) {
    super("list of tokens, line " + line + ": " + problem);
  }
}
