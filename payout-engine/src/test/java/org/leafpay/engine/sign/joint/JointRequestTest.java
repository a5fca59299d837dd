package org.leafpay.engine.sign.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.engine.key.OneTimePair;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.TestKeys;
import org.leafpay.types.Bytes;

class JointRequestTest {
  private static final Bytes MESSAGE = Bytes.ofHex("0102030405");
  private static final int SEED = 20261120;
  private static final BigInteger ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  private final Random random = new Random(SEED);

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"1, 1", "1, 3", "2, 2", "2, 3", "3, 5", "5, 5", "7, 10", "20, 20"})
  void anySoManyOfTheKeysMakeASignatureThatSigmaTakes(int wanted, int keys) {
    for (int i = 0; i < 4; i++) {
      List<Party> signing = parties(keys);
      Collections.shuffle(signing, random);
      signing = signing.subList(0, wanted);
      JointRequest request = request(MESSAGE, signing);
      List<Response> responses = answers(request, signing);
      Collections.shuffle(responses, random);
      JointProof proof = proof(request.join(responses));
      assertThat(proof.isOf(MESSAGE)).as("seed %d", SEED).isTrue();
      assertThat(proof.bytes().size()).isEqualTo(24 + 32 * wanted);
      assertThat(proof.isOf(MESSAGE.plus(Bytes.ofHex("00")))).isFalse();
      List<Bytes> others = new ArrayList<>(proof.publicKeys());
      others.set(0, TestKeys.of("stranger").publicKey());
      assertThat(new JointProof(others, proof.bytes()).isOf(MESSAGE)).isFalse();
    }
  }

  @Test
  void namesEveryAuthorOfAWrongAnswerAndNobodyElse() {
    for (int wrong = 1; wrong < 1 << 4; wrong++) {
      List<Party> signing = parties(4);
      JointRequest request = request(MESSAGE, signing);
      List<Bytes> authors = new ArrayList<>();
      List<Response> responses = answers(request, signing);
      for (int i = 0; i < 4; i++) {
        if ((wrong >> i & 1) == 1) {
          authors.add(signing.get(i).key.publicKey());
          responses.set(i, spoiled(responses.get(i)));
        }
      }
      assertThat(request.join(responses)).isEqualTo(new JointOutcome.Wrong(authors));
    }
  }

  @Test
  void anAnswerToAnotherRequestIsWrong() {
    List<Party> signing = parties(3);
    JointRequest request = request(MESSAGE, signing);
    List<Response> responses = answers(request, signing);
    Party first = signing.get(0);
    JointRequest otherMessage = request(Bytes.ofHex("ff"), signing);
    JointRequest otherParties = request(MESSAGE, signing.subList(0, 2));
    List<Party> turned = List.of(signing.get(1), first, signing.get(2));
    JointRequest otherOrder = request(MESSAGE, turned);
    for (JointRequest other : List.of(otherMessage, otherParties, otherOrder)) {
      assertThat(other.id()).isNotEqualTo(request.id());
      responses.set(0, other.answer(first.key, first.pair));
      assertThat(request.join(responses))
          .isEqualTo(new JointOutcome.Wrong(List.of(first.key.publicKey())));
    }
  }

  @Test
  void saysWhoHasNotAnsweredYet() {
    List<Party> signing = parties(3);
    JointRequest request = request(MESSAGE, signing);
    List<Response> responses = answers(request, signing);
    assertThat(request.join(responses.subList(1, 2)))
        .isEqualTo(
            new JointOutcome.Missing(
                List.of(signing.get(0).key.publicKey(), signing.get(2).key.publicKey())));
  }

  @Test
  void anAnswerThatComesTwiceCountsOnceAndTwoDifferentOnesAreRefused() {
    List<Party> signing = parties(2);
    JointRequest request = request(MESSAGE, signing);
    List<Response> responses = answers(request, signing);
    responses.add(responses.get(0));
    assertThat(request.join(responses)).isInstanceOf(JointOutcome.Joined.class);
    responses.add(spoiled(responses.get(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.join(responses))
        .withMessageContaining("two answers");
  }

  @Test
  void aStrangersAnswerIsPassedOver() {
    List<Party> signing = parties(2);
    JointRequest request = request(MESSAGE, signing);
    List<Response> responses = answers(request, signing);
    Bytes stranger = TestKeys.of("stranger").publicKey();
    responses.add(new Response(stranger, responses.get(0).number()));
    assertThat(request.isAnsweredBy(responses.get(2))).isFalse();
    assertThat(request.join(responses)).isInstanceOf(JointOutcome.Joined.class);
  }

  @Test
  void answersNothingWithACommitmentThatIsNotInTheRequest() {
    List<Party> signing = parties(2);
    JointRequest request = request(MESSAGE, signing);
    Party again = new Party(signing.get(0).key, pair(signing.get(0).key));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.answer(again.key, again.pair))
        .withMessageContaining("another commitment");
  }

  @Test
  void refusesNobodyAndTwoCommitmentsOfOneKey() {
    Party party = parties(1).get(0);
    Commitment second = Commitment.of(party.key.publicKey(), pair(party.key));
    assertThatIllegalArgumentException().isThrownBy(() -> JointRequest.of(MESSAGE, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JointRequest.of(MESSAGE, List.of(party.commitment(), second)))
        .withMessageContaining("2 commitments of 1 keys");
  }

  @ParameterizedTest
  @CsvSource({
    "00", // the point at infinity
    "020000000000000000000000000000000000000000000000000000000000000005", // not on the curve
    "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
        + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8", // not compressed
    "000000000000000000000000000000000000000000000000000000000000000000" // sigma's infinity
  })
  void refusesWhatIsNoPoint(String hex) {
    Commitment right = parties(1).get(0).commitment();
    Bytes wrong = Bytes.ofHex(hex);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Commitment(wrong, right.hiding(), right.binding()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Commitment(right.publicKey(), wrong, right.binding()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Commitment(right.publicKey(), right.hiding(), wrong));
  }

  /**
   * With one point alone, somebody who shows his own last would choose the challenge under which a
   * known commitment is answered, and answers to many such requests give a signature of something
   * else. Here a change of anybody's points changes what the others' pairs come to.
   */
  @Test
  void whatAPairComesToIsUnknownUntilAllPointsAre() {
    List<Party> signing = parties(2);
    Party other = new Party(signing.get(1).key, pair(signing.get(1).key));
    List<Party> changed = List.of(signing.get(0), other);
    assertThat(oneTimeNumber(MESSAGE, signing))
        .isEqualTo(oneTimeNumber(MESSAGE, signing))
        .isNotEqualTo(oneTimeNumber(MESSAGE, changed))
        .isNotEqualTo(oneTimeNumber(Bytes.ofHex("ff"), signing));
  }

  /** What the first party's answer is made of, found with his secret. */
  private static BigInteger oneTimeNumber(Bytes message, List<Party> parties) {
    JointRequest request = request(message, parties);
    List<Response> responses = answers(request, parties);
    BigInteger challenge = number(proof(request.join(responses)).bytes().slice(0, 24));
    return number(responses.get(0).number())
        .subtract(challenge.multiply(TestKeys.secret("party 0")))
        .mod(ORDER);
  }

  private static BigInteger number(Bytes bytes) {
    return new BigInteger(1, bytes.toArray());
  }

  private record Party(OperatorKey key, OneTimePair pair) {
    Commitment commitment() {
      return Commitment.of(key.publicKey(), pair);
    }
  }

  private List<Party> parties(int count) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(i -> TestKeys.of("party " + i))
            .map(key -> new Party(key, pair(key)))
            .toList());
  }

  private OneTimePair pair(OperatorKey key) {
    byte[] bytes = new byte[OneTimePair.RANDOM_SIZE];
    random.nextBytes(bytes);
    return key.oneTimePair(Bytes.of(bytes));
  }

  private static JointRequest request(Bytes message, List<Party> parties) {
    return JointRequest.of(message, parties.stream().map(Party::commitment).toList());
  }

  private static List<Response> answers(JointRequest request, List<Party> parties) {
    return new ArrayList<>(
        parties.stream().map(party -> request.answer(party.key, party.pair)).toList());
  }

  private static JointProof proof(JointOutcome outcome) {
    assertThat(outcome).isInstanceOf(JointOutcome.Joined.class);
    return ((JointOutcome.Joined) outcome).proof();
  }

  private static Response spoiled(Response right) {
    byte[] number = right.number().toArray();
    number[31] ^= 1;
    return new Response(right.publicKey(), Bytes.of(number));
  }
}
