package org.leafpay.testnet.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.engine.key.OneTimePair;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointOutcome;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.sortition.selection.CommitteeSpend;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/** What a committee's members sign apart from each other, under three interpreters. */
@EnabledIf(VerifierInstallation.NEEDED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JointSignatureTest {
  private static final int MEMBERS = 4;
  private static final int DRAWS = 60;

  private final SecureRandom random = new SecureRandom();
  private final PoolStory story = new PoolStory(new HeaderChain("joint signature"));
  private final IndependentVerifiers verifiers = VerifierInstallation.open();
  private final Judges judges = new Judges(story.chain(), verifiers);
  private final Map<Bytes, OperatorKey> members = new TreeMap<>();
  private PoolPosition pool = story.opened();

  @BeforeAll
  void draw(@TempDir Path directory) {
    for (int i = 0; i < MEMBERS; i++) {
      OperatorKey key = newKey(directory.resolve("member " + i));
      members.put(key.publicKey(), key);
    }
    List<WeightChange> joins =
        members.values().stream()
            .map(key -> new WeightChange(key.script().hash(), Weight.of(1_000)))
            .toList();
    pool = story.seeded(story.change(story.opened(), joins).next());
  }

  @AfterAll
  void close() {
    verifiers.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void everybodyTakesWhatMembersSignApart(int threshold) {
    List<Bytes> signing = List.copyOf(members.keySet()).subList(0, threshold);
    assertThat(judges.opinions(spend(threshold, signing, this::joined)))
        .hasSize(3)
        .allMatch(Opinion::accepted);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void nobodyTakesItForAnotherTransaction(int threshold) {
    List<Bytes> signing = List.copyOf(members.keySet()).subList(0, threshold);
    Spend spend =
        spend(
            threshold,
            signing,
            request -> joined(request.keys(), Bytes.ofHex("00").plus(request.message())));
    assertThat(judges.opinions(spend)).hasSize(3).noneMatch(Opinion::accepted);
  }

  private interface Signing {
    Bytes proof(Asked asked);
  }

  private record Asked(List<Bytes> keys, Bytes message) {}

  private Bytes joined(Asked asked) {
    return joined(asked.keys(), asked.message());
  }

  /** Each key has its own pair; what goes between them is commitments, the request and answers. */
  private Bytes joined(List<Bytes> keys, Bytes message) {
    List<OneTimePair> pairs =
        keys.stream().map(key -> member(key).oneTimePair(randomness())).toList();
    List<Commitment> commitments =
        IntStream.range(0, keys.size())
            .mapToObj(i -> Commitment.of(keys.get(i), pairs.get(i)))
            .toList();
    JointRequest request = JointRequest.of(message, commitments);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      responses.add(request.answer(member(keys.get(i)), pairs.get(i)));
    }
    JointOutcome outcome = request.join(responses);
    assertThat(outcome).isInstanceOf(JointOutcome.Joined.class);
    return ((JointOutcome.Joined) outcome).proof().bytes();
  }

  private OperatorKey member(Bytes key) {
    return Objects.requireNonNull(members.get(key));
  }

  private Bytes randomness() {
    byte[] bytes = new byte[OneTimePair.RANDOM_SIZE];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  private Spend spend(int threshold, List<Bytes> keys, Signing signing) {
    Waiting waiting = story.waiting(pool, story.committeeTerms(pool, DRAWS, threshold));
    PoolStep step = CommitteeSpend.of(waiting, keys, outputs(waiting));
    List<Bytes> shown = shown(step.transaction());
    Signature signature = message -> signing.proof(new Asked(shown, message));
    return Spend.of(step, List.of(signature), story.tipAfterSeed(pool));
  }

  /** The script names the keys by position in the pool. */
  private static List<Bytes> shown(UnsignedTransaction transaction) {
    return DrawnWitness.read(transaction.inputs().get(0).extension()).publicKeys();
  }

  private List<BoxCandidate> outputs(Waiting waiting) {
    return List.of(
        BoxCandidate.payment(
            waiting.box().value().minus(PoolStory.FEE), PoolStory.script(0), PoolStory.OPENED),
        BoxCandidate.payment(PoolStory.FEE, ChainScript.minerFee(), PoolStory.OPENED));
  }

  private OperatorKey newKey(Path directory) {
    try (Phrase phrase = Phrase.generate();
        Password password = Password.of("witness".toCharArray())) {
      return OperatorKey.open(OperatorKeys.create(directory, phrase, password), password);
    }
  }
}
