package org.leafpay.engine.sign;

import java.util.Arrays;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import scala.util.Try;
import scala.util.Try$;
import sigmastate.Values;
import sigmastate.serialization.ErgoTreeSerializer;
import sigmastate.serialization.ErgoTreeSerializer$;
import sigmastate.serialization.SigmaSerializer$;
import sigmastate.utils.SigmaByteReader;

/**
 * Whether a script can stand in an output at all. One that cannot makes its whole transaction
 * unreadable, so it has to be found before a round is made.
 */
public final class PayeeScripts {
  /** Longest whole box that the network takes. */
  private static final int BOX_SIZE_MAX = 4_096;

  /** Indices of outputs take three bytes at the most. */
  private static final int INDEX_MAX = 0x7fff;

  /** Versions 0 and 1 are what this stack reads; a later tree might hold anything. */
  private static final int VERSION_MAX = 1;

  private static final int VERSION_MASK = 0x07;

  private PayeeScripts() {}

  /** Whether any payment to {@code script} fits into a box. */
  public static boolean fits(PropositionBytes script) {
    BoxCandidate longest =
        BoxCandidate.payment(NanoErg.of(Long.MAX_VALUE), script, BlockHeight.of(Integer.MAX_VALUE));
    return longest.boxSize(INDEX_MAX) <= BOX_SIZE_MAX;
  }

  /**
   * Whether {@code script} is one whole ErgoTree of a version that sigma-state 4 knows, and is
   * written back as the same bytes.
   */
  public static boolean isReadable(PropositionBytes script) {
    byte[] bytes = script.bytes().toArray();
    if ((bytes[0] & VERSION_MASK) > VERSION_MAX) {
      return false;
    }
    // Scala code throws checked exceptions that Java does not see; a Try catches them all.
    Try<Boolean> read = Try$.MODULE$.apply(() -> isReadBack(bytes));
    return read.isSuccess() && read.get();
  }

  private static boolean isReadBack(byte[] bytes) {
    ErgoTreeSerializer serializer = ErgoTreeSerializer$.MODULE$.DefaultSerializer();
    SigmaByteReader reader = SigmaSerializer$.MODULE$.startReader(bytes, 0);
    Values.ErgoTree tree =
        serializer.deserializeErgoTree(reader, SigmaSerializer$.MODULE$.MaxPropositionSize());
    return reader.remaining() == 0
        && tree.root().isRight()
        && Arrays.equals(serializer.serializeErgoTree(tree), bytes);
  }
}
