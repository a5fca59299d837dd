package org.leafpay.shares.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBookTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void knowsSeveralTokensOfASource() {
    TokenBook.NewToken old = TokenBook.newToken("pool-a", new SecureRandom());
    TokenBook.NewToken fresh = TokenBook.newToken("pool-a", new SecureRandom());
    TokenBook.NewToken other = TokenBook.newToken("pool-b", new SecureRandom());
    TokenBook book =
        TokenBook.of(List.of("# ours", old.line(), "", "  " + fresh.line() + " ", other.line()));
    assertThat(book.sourceOf("Bearer " + old.text())).contains("pool-a");
    assertThat(book.sourceOf("Bearer " + fresh.text())).contains("pool-a");
    assertThat(book.sourceOf("Bearer " + other.text())).contains("pool-b");
    assertThat(book.sourceOf("Bearer " + HASH)).isEmpty();
    assertThat(book.sources()).containsExactly("pool-a", "pool-b");
  }

  @Test
  void keepsNoTokenInWhatIsWrittenDown() {
    TokenBook.NewToken token = TokenBook.newToken("pool-a", new SecureRandom());
    assertThat(token.line()).doesNotContain(token.text());
    assertThat(token).hasToString(token.line());
    assertThat(token.text()).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pool",
        "pool " + "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
        "pool 0123",
        "po/ol " + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "pool " + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" + " more",
      })
  void namesTheLineOfAListThatItCannotReadAndNotItsContent(String line) {
    assertThatThrownBy(() -> TokenBook.of(List.of("ok " + HASH, line)))
        .isInstanceOf(TokenException.class)
        .hasMessageStartingWith("list of tokens, line 2: ")
        .hasMessageNotContaining("0123");
  }

  @Test
  void refusesAListWithoutATokenBecauseNobodyCouldSend() {
    assertThatThrownBy(() -> TokenBook.of(List.of("# none"))).isInstanceOf(TokenException.class);
  }
}
