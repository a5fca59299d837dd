package org.leafpay.engine.sign.joint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256K1Point;
import org.ergoplatform.ErgoLikeInterpreter;
import org.leafpay.types.Bytes;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import sigmastate.AtLeast$;
import sigmastate.CAndUncheckedNode;
import sigmastate.FiatShamirTree$;
import sigmastate.SigSerializer$;
import sigmastate.UncheckedSchnorr;
import sigmastate.UncheckedSigmaTree;
import sigmastate.Values.SigmaBoolean;
import sigmastate.basics.DLogProtocol;
import sigmastate.eval.CompiletimeIRContext;
import sigmastate.interpreter.CryptoConstants$;
import sigmastate.interpreter.CryptoFunctions$;

/** A Schnorr proof for each of several keys under one challenge, in sigma-state's own forms. */
final class SchnorrTree {
  private static final int POINT_SIZE = 33;
  private static final int BITS_PER_BYTE = 8;

  /** What stands where a number is not known yet; the challenge does not depend on it. */
  private static final Bytes NO_NUMBER = Bytes.of(new byte[Response.SIZE]);

  private final List<Leaf> leaves;
  private final Bytes challenge;

  private SchnorrTree(List<Leaf> leaves, Bytes challenge) {
    this.leaves = leaves;
    this.challenge = challenge;
  }

  /** A key and what its proof commits to. */
  record Leaf(DLogProtocol.ProveDlog key, DLogProtocol.FirstDLogProverMessage commitment) {
    /** The commitment is the first point, and {@code factor} times the second. */
    static Leaf of(Bytes publicKey, Bytes hiding, Bytes binding, BigInteger factor) {
      ECPoint sum = point(hiding).add(point(binding).multiply(factor)).normalize();
      return new Leaf(
          new DLogProtocol.ProveDlog(point(publicKey)),
          new DLogProtocol.FirstDLogProverMessage((SecP256K1Point) sum));
    }
  }

  /** The tree, with the challenge that follows from it and {@code message}. */
  static SchnorrTree of(List<Leaf> leaves, Bytes message) {
    List<Bytes> none = leaves.stream().map(leaf -> NO_NUMBER).toList();
    UncheckedSigmaTree open = tree(leaves, Bytes.EMPTY, none);
    Bytes hashed = Bytes.of(FiatShamirTree$.MODULE$.toBytes(open)).plus(message);
    return new SchnorrTree(leaves, Bytes.of(CryptoFunctions$.MODULE$.hashFn(hashed.toArray())));
  }

  /** 24 bytes. */
  Bytes challenge() {
    return challenge;
  }

  /** Whether {@code number} proves the key of a leaf. */
  boolean fits(int leaf, Bytes number) {
    SecP256K1Point commitment =
        DLogProtocol.DLogInteractiveProver$.MODULE$.computeCommitment(
            leaves.get(leaf).key(), challenge.toArray(), secondMessage(number));
    return commitment.equals(leaves.get(leaf).commitment().ecData());
  }

  /** The bytes that an input carries: one number for each leaf. */
  Bytes proof(List<Bytes> numbers) {
    return Bytes.of(SigSerializer$.MODULE$.toProofBytes(tree(leaves, challenge, numbers)));
  }

  private static UncheckedSigmaTree tree(List<Leaf> leaves, Bytes challenge, List<Bytes> numbers) {
    List<UncheckedSigmaTree> children =
        IntStream.range(0, leaves.size())
            .<UncheckedSigmaTree>mapToObj(
                i ->
                    new UncheckedSchnorr(
                        leaves.get(i).key(),
                        Option.apply(leaves.get(i).commitment()),
                        challenge.toArray(),
                        secondMessage(numbers.get(i))))
            .toList();
    return children.size() == 1
        ? children.get(0)
        : new CAndUncheckedNode(challenge.toArray(), seq(children));
  }

  private static DLogProtocol.SecondDLogProverMessage secondMessage(Bytes number) {
    return new DLogProtocol.SecondDLogProverMessage(
        new scala.math.BigInt(new BigInteger(1, number.toArray())));
  }

  /** What sigma-state's verifier says; the condition is made as the committee's script makes it. */
  static boolean isSignature(List<Bytes> publicKeys, Bytes message, Bytes proof) {
    List<SigmaBoolean> keys = new ArrayList<>();
    publicKeys.forEach(key -> keys.add(new DLogProtocol.ProveDlog(point(key))));
    SigmaBoolean all = AtLeast$.MODULE$.reduce(keys.size(), seq(keys));
    return new ErgoLikeInterpreter(new CompiletimeIRContext())
        .verifySignature(all, message.toArray(), proof.toArray());
  }

  /**
   * Reads a compressed point.
   *
   * @throws IllegalArgumentException when it is none
   */
  static SecP256K1Point point(Bytes bytes) {
    if (bytes.size() != POINT_SIZE) {
      throw new IllegalArgumentException("want a point of 33 bytes, got " + bytes.size());
    }
    return (SecP256K1Point)
        CryptoConstants$.MODULE$.dlogGroup().curve().decodePoint(bytes.toArray());
  }

  /** A number below the group's order, from a hash that is long enough to be even. */
  static BigInteger number(Bytes hashed, int hashSize) {
    Blake2bDigest digest = new Blake2bDigest(hashSize * BITS_PER_BYTE);
    digest.update(hashed.toArray(), 0, hashed.size());
    byte[] hash = new byte[hashSize];
    digest.doFinal(hash, 0);
    return new BigInteger(1, hash).mod(CryptoConstants$.MODULE$.groupOrder());
  }

  private static <T> Seq<T> seq(List<T> items) {
    return JavaConverters.asScalaBufferConverter(items).asScala();
  }
}
