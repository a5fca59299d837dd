package org.leafpay.testnet.devnet.sigma;

import java.math.BigInteger;
import java.util.List;
import org.ergoplatform.appkit.JavaHelpers$;
import org.leafpay.testnet.devnet.chain.HeaderBytes;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import scala.Option;
import sigmastate.AvlTreeData;
import sigmastate.AvlTreeFlags;
import sigmastate.eval.CAvlTree;
import sigmastate.eval.CBigInt;
import sigmastate.eval.CHeader;
import sigmastate.eval.CPreHeader;
import special.collection.Coll;
import special.sigma.GroupElement;
import special.sigma.Header;
import special.sigma.PreHeader;

/** Headers as scripts see them. */
final class SigmaHeaders {
  /** How many headers a real node gives to a script. */
  static final int COUNT_MAX = 9;

  /** The one-time key that a header of this version shows: the curve's generator. */
  static final String GENERATOR =
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

  private static final Bytes VOTES = Bytes.of((byte) 0, (byte) 0, (byte) 0);

  private SigmaHeaders() {}

  static Coll<Header> headers(List<LedgerHeader> newestFirst) {
    Header[] headers =
        newestFirst.stream().limit(COUNT_MAX).map(SigmaHeaders::header).toArray(Header[]::new);
    return Scala.coll(headers, JavaHelpers$.MODULE$.HeaderRType());
  }

  static AvlTreeData stateTree(Bytes digest) {
    return new AvlTreeData(
        digest.toArray(), new AvlTreeFlags(true, true, true), Hash32.SIZE, Option.empty());
  }

  static PreHeader preHeader(Candidate candidate, Bytes parent) {
    return new CPreHeader(
        (byte) HeaderBytes.VERSION,
        Scala.coll(parent),
        candidate.timestampMillis(),
        HeaderBytes.COMPACT_DIFFICULTY,
        candidate.height().value(),
        key(candidate.minerKey()),
        Scala.coll(VOTES));
  }

  private static Header header(LedgerHeader header) {
    return new CHeader(
        Scala.coll(header.id().hash().bytes()),
        (byte) HeaderBytes.VERSION,
        Scala.coll(header.parent().hash().bytes()),
        Scala.coll(header.fields().adProofsRoot().bytes()),
        new CAvlTree(stateTree(header.fields().stateRoot())),
        Scala.coll(header.fields().transactionsRoot().bytes()),
        header.fields().timestampMillis(),
        HeaderBytes.COMPACT_DIFFICULTY,
        header.height().value(),
        Scala.coll(header.fields().extensionHash().bytes()),
        key(header.fields().minerKey()),
        JavaHelpers$.MODULE$.decodeStringToGE(GENERATOR),
        Scala.coll(header.fields().nonce()),
        new CBigInt(BigInteger.ZERO),
        Scala.coll(VOTES));
  }

  private static GroupElement key(Bytes key) {
    return JavaHelpers$.MODULE$.decodeStringToGE(key.hex());
  }
}
