package org.leafpay.engine.node;

import java.io.IOException;
import java.util.Optional;
import org.leafpay.rewardbox.json.NodeJsonException;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/**
 * Sends a transaction, once. The node refuses in free text (release 6.1.4): what it says is
 * recognised by the words that these three reasons have in common.
 */
final class Submission {
  private static final String PATH = "/transactions/bytes";
  private static final String KNOWN = "already in the mempool";
  private static final String CONFLICT = "Double spending attempt";
  private static final String MISSING = "Every input of the transaction should be in UTXO";

  private final NodeHttp http;

  Submission(NodeHttp http) {
    this.http = http;
  }

  SubmitResult submit(SignedTransaction transaction) {
    TxId id = transaction.id();
    try {
      return read(id, http.postText(PATH, transaction.bytes().hex()));
    } catch (IOException e) {
      return new SubmitResult.Unreachable(id, NodeAnswer.cut(String.valueOf(e.getMessage())));
    }
  }

  private static SubmitResult read(TxId id, NodeAnswer answer) {
    if (answer.isOk()) {
      return accepted(id, answer);
    }
    Optional<String> detail = answer.nodeDetail().map(NodeAnswer::cut);
    if (answer.status() == 400 && detail.isPresent()) {
      return refused(id, detail.get());
    }
    if (answer.status() == 401 || answer.status() == 403) {
      throw new NodeException("POST " + PATH, answer.problem());
    }
    return new SubmitResult.Unreachable(id, answer.problem().text());
  }

  private static SubmitResult accepted(TxId id, NodeAnswer answer) {
    try {
      TxId theirs = answer.json().textAs(TxId::ofHex);
      return theirs.equals(id)
          ? new SubmitResult.Accepted(id)
          : new SubmitResult.Unreachable(id, "the node took it for " + theirs);
    } catch (NodeJsonException e) {
      return new SubmitResult.Unreachable(id, NodeAnswer.cut(String.valueOf(e.getMessage())));
    }
  }

  private static SubmitResult refused(TxId id, String detail) {
    if (detail.contains(KNOWN)) {
      return new SubmitResult.AlreadyKnown(id);
    }
    if (detail.contains(CONFLICT)) {
      return new SubmitResult.Conflict(id);
    }
    return detail.contains(MISSING)
        ? new SubmitResult.MissingInputs(id, detail)
        : new SubmitResult.Refused(id, detail);
  }
}
