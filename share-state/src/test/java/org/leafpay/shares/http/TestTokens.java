package org.leafpay.shares.http;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/** Tokens of some sources, {@code pool-0} and so on. */
final class TestTokens {
  private final List<TokenBook.NewToken> tokens;

  TestTokens(int sources) {
    SecureRandom random = new SecureRandom();
    tokens =
        IntStream.range(0, sources).mapToObj(i -> TokenBook.newToken("pool-" + i, random)).toList();
  }

  TokenBook book() {
    return TokenBook.of(tokens.stream().map(TokenBook.NewToken::line).toList());
  }

  String line(int source) {
    return tokens.get(source).line();
  }

  String token(int source) {
    return tokens.get(source).text();
  }
}
