package org.leafpay.engine.sign.joint;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leafpay.engine.key.OneTimePair;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * What is to be signed, and what everybody who signs has committed to. Each answer fits this
 * request and no other one: its hash is in every factor, and in the challenge.
 */
public final class JointRequest {
  private static final Bytes REQUEST = text("leafpay joint signature request");
  private static final Bytes FACTOR = text("leafpay joint signature factor");
  private static final int FACTOR_SIZE = 64;

  private final Bytes message;
  private final List<Commitment> commitments;
  private final Hash32 id;
  private final SchnorrTree tree;

  private JointRequest(Bytes message, List<Commitment> commitments) {
    this.message = message;
    this.commitments = commitments;
    this.id = id(message, commitments);
    this.tree = tree();
  }

  /**
   * Asks the owners of some keys for one signature.
   *
   * @param message what the chain's verifier is told is signed
   * @param commitments in the order in which the script names the keys
   * @throws IllegalArgumentException when there are none, or two of one key
   */
  public static JointRequest of(Bytes message, List<Commitment> commitments) {
    long keys = commitments.stream().map(Commitment::publicKey).distinct().count();
    if (commitments.isEmpty() || keys != commitments.size()) {
      throw new IllegalArgumentException(
          "%d commitments of %d keys: want one of each".formatted(commitments.size(), keys));
    }
    return new JointRequest(message, List.copyOf(commitments));
  }

  public List<Commitment> commitments() {
    return commitments;
  }

  public List<Bytes> publicKeys() {
    return commitments.stream().map(Commitment::publicKey).toList();
  }

  /** The hash of message, keys and commitments, in their order. */
  public Hash32 id() {
    return id;
  }

  /** The commitment of a key, if it is asked. */
  public Optional<Commitment> commitmentOf(Bytes publicKey) {
    return commitments.stream().filter(any -> any.publicKey().equals(publicKey)).findFirst();
  }

  /**
   * What {@code key} answers. Answering two requests with one pair gives the key away: write down
   * that the pair is used up before the answer is shown to anybody.
   *
   * @throws IllegalArgumentException when {@code pair} is not what the request has of this key
   */
  public Response answer(OperatorKey key, OneTimePair pair) {
    Commitment ours = Commitment.of(key.publicKey(), pair);
    if (!commitmentOf(key.publicKey()).equals(Optional.of(ours))) {
      throw new IllegalArgumentException("the request has another commitment of " + key);
    }
    return new Response(key.publicKey(), key.respond(pair, factor(ours), tree.challenge()));
  }

  /** Whether {@code response} is what the owner of its key has to answer. */
  public boolean isAnsweredBy(Response response) {
    int at = publicKeys().indexOf(response.publicKey());
    return at >= 0 && tree.fits(at, response.number());
  }

  /**
   * Joins answers. Answers of keys that are not asked are passed over.
   *
   * @throws IllegalArgumentException when a key has two different answers
   */
  public JointOutcome join(List<Response> responses) {
    Map<Bytes, Response> byKey = new TreeMap<>();
    for (Response response : new HashSet<>(responses)) {
      if (byKey.put(response.publicKey(), response) != null) {
        throw new IllegalArgumentException("two answers of key " + response.publicKey());
      }
    }
    List<Bytes> wrong = new ArrayList<>();
    List<Bytes> missing = new ArrayList<>();
    List<Bytes> numbers = new ArrayList<>();
    for (Bytes key : publicKeys()) {
      Optional<Response> response = Optional.ofNullable(byKey.get(key));
      if (response.isEmpty()) {
        missing.add(key);
      } else if (isAnsweredBy(response.get())) {
        numbers.add(response.get().number());
      } else {
        wrong.add(key);
      }
    }
    if (!wrong.isEmpty()) {
      return new JointOutcome.Wrong(wrong);
    }
    return missing.isEmpty() ? joined(numbers) : new JointOutcome.Missing(missing);
  }

  private JointOutcome joined(List<Bytes> numbers) {
    JointProof proof = new JointProof(publicKeys(), tree.proof(numbers));
    if (!proof.isOf(message)) {
      throw new IllegalStateException("sigma-state refuses a signature whose parts are right");
    }
    return new JointOutcome.Joined(proof);
  }

  private SchnorrTree tree() {
    List<SchnorrTree.Leaf> leaves =
        commitments.stream()
            .map(
                commitment ->
                    SchnorrTree.Leaf.of(
                        commitment.publicKey(),
                        commitment.hiding(),
                        commitment.binding(),
                        factor(commitment)))
            .toList();
    return SchnorrTree.of(leaves, message);
  }

  private BigInteger factor(Commitment commitment) {
    return SchnorrTree.number(
        Bytes.concat(FACTOR, id.bytes(), commitment.publicKey()), FACTOR_SIZE);
  }

  private static Hash32 id(Bytes message, List<Commitment> commitments) {
    Bytes all = Bytes.concat(REQUEST, Hash32.blake2b256(message).bytes());
    for (Commitment commitment : commitments) {
      all = all.plus(commitment.bytes());
    }
    return Hash32.blake2b256(all);
  }

  private static Bytes text(String words) {
    return Bytes.of(words.getBytes(StandardCharsets.UTF_8));
  }
}
