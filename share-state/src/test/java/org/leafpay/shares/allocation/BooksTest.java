package org.leafpay.shares.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.types.NanoErg;

class BooksTest {
  @Test
  void acceptBooksThatBalance() {
    assertThat(books(100, 20, 1, 90, 28, 1).reward()).isEqualTo(NanoErg.of(100));
  }

  @ParameterizedTest
  @CsvSource({
    "101, 20, 1, 90, 28, 1",
    "100, 19, 1, 90, 28, 1",
    "100, 20, 2, 90, 28, 1",
    "100, 20, 1, 91, 28, 1",
    "100, 20, 1, 90, 27, 1",
    "100, 20, 1, 90, 28, 0",
  })
  void refuseBooksThatAreANanoErgOff(
      long reward, long carriedIn, long fee, long paid, long owed, long remainder) {
    assertThatThrownBy(() -> books(reward, carriedIn, fee, paid, owed, remainder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("books do not balance");
  }

  @Test
  void areNotFooledByOverflow() {
    assertThatThrownBy(() -> books(0, 0, Long.MAX_VALUE, Long.MAX_VALUE, 2, 0))
        .hasMessageContaining("out 18446744073709551616");
  }

  @Test
  void haveADeficitOrARemainderAndNeverBoth() {
    NanoErg one = NanoErg.of(1);
    assertThat(new Books(one, one, one, one, one, NanoErg.ZERO, one, NanoErg.ZERO).deficit())
        .isEqualTo(one);
    assertThatThrownBy(() -> new Books(one, one, one, one, one, NanoErg.ZERO, NanoErg.ZERO, one))
        .hasMessageContaining("books do not balance");
  }

  @Test
  void tellWhatIsLeftToTheOperatorAndWhatHeLacks() {
    assertThat(
            Books.of(
                NanoErg.of(100), NanoErg.of(20), NanoErg.of(1), NanoErg.of(90), NanoErg.of(28)))
        .isEqualTo(books(100, 20, 1, 90, 28, 1));
    Books short3 =
        Books.of(NanoErg.of(100), NanoErg.of(20), NanoErg.of(1), NanoErg.of(94), NanoErg.of(28));
    assertThat(short3.deficit()).isEqualTo(NanoErg.of(3));
    assertThat(short3.remainder()).isEqualTo(NanoErg.ZERO);
  }

  @Test
  void balanceWithWhatIsDrawnFor() {
    Books books =
        Books.of(
            NanoErg.of(100),
            NanoErg.of(20),
            NanoErg.of(1),
            new Books.Outgoing(NanoErg.of(60), NanoErg.of(30), NanoErg.of(28)));
    assertThat(books.drawn()).isEqualTo(NanoErg.of(30));
    assertThat(books.remainder()).isEqualTo(NanoErg.of(1));
    assertThatThrownBy(
            () ->
                new Books(
                    books.reward(),
                    books.carriedIn(),
                    books.deficit(),
                    books.operatorFee(),
                    books.paid(),
                    NanoErg.of(29),
                    books.owed(),
                    books.remainder()))
        .hasMessageContaining("drawn 29 nanoERG");
  }

  private static Books books(
      long reward, long carriedIn, long fee, long paid, long owed, long remainder) {
    return new Books(
        NanoErg.of(reward),
        NanoErg.of(carriedIn),
        NanoErg.of(fee),
        NanoErg.of(paid),
        NanoErg.of(owed),
        NanoErg.of(remainder));
  }
}
