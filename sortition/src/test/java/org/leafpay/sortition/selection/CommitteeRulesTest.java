package org.leafpay.sortition.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;

class CommitteeRulesTest {
  private static final TokenId POOL = TokenId.ofHex("01".repeat(32));
  private static final Bytes KEY =
      Bytes.ofHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
  private static final Bytes OTHER_KEY =
      Bytes.ofHex("02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5");
  private static final NanoErg FEE = NanoErg.ofErg("0.03");
  private static final BlockHeight HEIGHT = BlockHeight.of(1_000);
  private static final CommitteeTerms TERMS = new CommitteeTerms(POOL, 2, 3, KEY, 720);
  private static final BoxCandidate PLAIN =
      BoxCandidate.payment(FEE, PropositionBytes.payToPublicKey(KEY), HEIGHT);

  private static Optional<CommitteeRules.Claim> claim() {
    return Optional.of(new CommitteeRules.Claim(TERMS, FEE));
  }

  private static BoxCandidate honest() {
    return TERMS.box(FEE, 5, HEIGHT).candidate(HEIGHT);
  }

  @Test
  void theBoxOfTheTermsIsRightInEveryEpoch() {
    for (long epoch : new long[] {1, 5, 1_000_000}) {
      BoxCandidate box = TERMS.box(FEE, epoch, HEIGHT).candidate(HEIGHT);
      assertThat(CommitteeRules.check(List.of(PLAIN, box), claim())).isEmpty();
    }
    assertThat(CommitteeRules.check(List.of(PLAIN), Optional.empty())).isEmpty();
  }

  @Test
  void aCommitteeThatIsMissingOrTooManyIsAFault() {
    assertThat(CommitteeRules.check(List.of(PLAIN), claim()))
        .containsExactly(new CommitteeFault.Missing());
    assertThat(CommitteeRules.check(List.of(PLAIN, honest()), Optional.empty()))
        .containsExactly(new CommitteeFault.Unnamed(1));
    assertThat(CommitteeRules.check(List.of(honest(), PLAIN, honest()), claim()))
        .containsExactly(new CommitteeFault.Unnamed(2));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("pool", box(TokenId.ofHex("02".repeat(32)), 3, 2, 1_720, KEY, FEE)),
        Arguments.of("number of draws", box(POOL, 4, 2, 1_720, KEY, FEE)),
        Arguments.of("threshold", box(POOL, 3, 1, 1_720, KEY, FEE)),
        Arguments.of("deadline", box(POOL, 3, 2, 1_719, KEY, FEE)),
        Arguments.of("fallback key", box(POOL, 3, 2, 1_720, OTHER_KEY, FEE)),
        Arguments.of("value", box(POOL, 3, 2, 1_720, KEY, FEE.minus(NanoErg.of(1)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void whatDiffersIsNamed(String what, BoxCandidate box) {
    List<CommitteeFault> faults = CommitteeRules.check(List.of(box), claim());
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0)).isInstanceOf(CommitteeFault.Differs.class);
    assertThat(faults.get(0).text()).startsWith("the committee's " + what + " is ");
  }

  @Test
  void aBoxWithMoreInItThanItsTermsIsAFault() {
    BoxCandidate honest = honest();
    BoxCandidate more =
        new BoxCandidate(
            honest.value(),
            honest.script(),
            honest.creationHeight(),
            honest.tokens(),
            Stream.concat(honest.registers().stream(), Stream.of(honest.registers().get(0)))
                .toList());
    assertThat(CommitteeRules.check(List.of(more), claim()))
        .singleElement()
        .isInstanceOfSatisfying(
            CommitteeFault.Differs.class, fault -> assertThat(fault.what()).isEqualTo("box"));
  }

  @Test
  void aBoxWithoutTermsIsUnreadable() {
    BoxCandidate honest = honest();
    BoxCandidate bare =
        new BoxCandidate(
            honest.value(), honest.script(), honest.creationHeight(), List.of(), List.of());
    assertThat(CommitteeRules.check(List.of(bare), claim()))
        .singleElement()
        .isInstanceOf(CommitteeFault.Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 3, 720", "33, 40, 720", "3, 2, 720", "2, 1048576, 720", "2, 3, 0"})
  void termsThatCannotBeMetAreRefused(int threshold, int draws, int deadline) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommitteeTerms(POOL, threshold, draws, KEY, deadline));
  }

  private static BoxCandidate box(
      TokenId pool, int draws, int threshold, int deadline, Bytes key, NanoErg value) {
    ConsumerTerms.Committee terms =
        new ConsumerTerms.Committee(5, draws, threshold, BlockHeight.of(deadline));
    return new ConsumerBox(pool, terms, key, value).candidate(HEIGHT);
  }
}
