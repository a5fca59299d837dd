package org.leafpay.testnet.devnet.rules;

import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;

/** What each output must satisfy: value for its size, height, size. */
final class OutputRules {
  private final Limits limits;

  OutputRules(Limits limits) {
    this.limits = limits;
  }

  Optional<Rejection> check(Resolved tx, BlockHeight candidate) {
    BlockHeight newestInput =
        tx.inputs().stream()
            .map(LedgerBox::creationHeight)
            .max(BlockHeight::compareTo)
            .orElse(BlockHeight.of(0));
    for (LedgerBox output : tx.transaction().outputs()) {
      Optional<Rejection> problem =
          dust(tx.id(), output)
              .or(() -> future(tx.id(), output, candidate))
              .or(() -> olderThan(tx.id(), output, newestInput))
              .or(() -> large(tx.id(), output));
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<Rejection> dust(TxId id, LedgerBox output) {
    NanoErg valueMin = limits.valuePerByteMin().times(output.bytes().size());
    return output.value().compareTo(valueMin) < 0
        ? Optional.of(new Rejection.Dust(id, output, valueMin))
        : Optional.empty();
  }

  private static Optional<Rejection> future(TxId id, LedgerBox output, BlockHeight candidate) {
    return output.creationHeight().isAfter(candidate)
        ? Optional.of(new Rejection.FutureOutput(id, output, candidate))
        : Optional.empty();
  }

  private static Optional<Rejection> olderThan(TxId id, LedgerBox output, BlockHeight newest) {
    return newest.isAfter(output.creationHeight())
        ? Optional.of(new Rejection.OlderThanInputs(id, output, newest))
        : Optional.empty();
  }

  private Optional<Rejection> large(TxId id, LedgerBox output) {
    return output.bytes().size() > limits.boxSizeMax()
        ? Optional.of(new Rejection.BoxTooLarge(id, output, limits.boxSizeMax()))
        : Optional.empty();
  }
}
