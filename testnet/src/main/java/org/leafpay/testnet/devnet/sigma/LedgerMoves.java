package org.leafpay.testnet.devnet.sigma;

import java.util.List;
import org.ergoplatform.ErgoBoxCandidate;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.Input;
import org.ergoplatform.appkit.JavaHelpers$;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import sigmastate.Values.ErgoTree;
import sigmastate.interpreter.ProverResult;
import sigmastate.serialization.ErgoTreeSerializer;

/** The transactions that a block makes by itself: they carry no proofs. */
public final class LedgerMoves {
  private LedgerMoves() {}

  /** An output of such a transaction. */
  public record Output(NanoErg value, PropositionBytes script) {}

  /** The box that holds all money before the first block. */
  public static LedgerBox genesis(Output output) {
    return BoxReader.ledgerBox(
        candidate(output, BlockHeight.of(0)).toBox("0".repeat(64), (short) 0));
  }

  /** Moves the money of {@code inputs} at {@code height}. */
  public static LedgerTransaction move(
      List<LedgerBox> inputs, List<Output> outputs, BlockHeight height) {
    List<Input> spent =
        inputs.stream()
            .map(box -> new Input(box.id().bytes().toArray(), ProverResult.empty()))
            .toList();
    List<ErgoBoxCandidate> made = outputs.stream().map(out -> candidate(out, height)).toList();
    return TransactionReader.ledgerTransaction(
        new ErgoLikeTransaction(Scala.seq(spent), Scala.seq(List.of()), Scala.seq(made)));
  }

  private static ErgoBoxCandidate candidate(Output output, BlockHeight height) {
    ErgoTree tree =
        ErgoTreeSerializer.DefaultSerializer()
            .deserializeErgoTree(output.script().bytes().toArray());
    return JavaHelpers$.MODULE$.createBoxCandidate(
        output.value().value(), tree, Scala.seq(List.of()), Scala.seq(List.of()), height.value());
  }
}
