package org.leafpay.testnet.devnet.rules;

import java.util.List;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** Why a transaction is refused. The words for a person are made at the API's edge. */
public sealed interface Rejection {
  <T> T accept(RejectionVisitor<T> visitor);

  /** The request holds no transaction. */
  record Unreadable(String reason) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.unreadable(this);
    }
  }

  /** Larger than the mempool takes. */
  record TooLarge(LedgerTransaction transaction) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.tooLarge(this);
    }
  }

  /** Dearer than the mempool takes. */
  record TooCostly(LedgerTransaction transaction, long cost, long costMax) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.tooCostly(this);
    }
  }

  /** No inputs, no outputs, or more of something than a transaction may have. */
  record WrongCount(TxId id, String what, int count) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.wrongCount(this);
    }
  }

  /** A box is spent twice by the same transaction. */
  record DuplicateInputs(TxId id, int distinct, int inputs) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.duplicateInputs(this);
    }
  }

  /** Boxes to spend that neither the chain nor the mempool has; {@code missing} are positions. */
  record MissingInputs(TxId id, int inputs, List<Integer> missing) implements Rejection {
    public MissingInputs {
      missing = List.copyOf(missing);
    }

    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.missingInputs(this);
    }
  }

  /** Boxes to read that neither the chain nor the mempool has; {@code missing} are positions. */
  record MissingDataInputs(TxId id, int dataInputs, List<Integer> missing) implements Rejection {
    public MissingDataInputs {
      missing = List.copyOf(missing);
    }

    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.missingDataInputs(this);
    }
  }

  /** An output holds less than its size asks for. */
  record Dust(TxId id, LedgerBox output, NanoErg valueMin) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.dust(this);
    }
  }

  /** An output says that it is made later than the block that would hold it. */
  record FutureOutput(TxId id, LedgerBox output, BlockHeight candidate) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.futureOutput(this);
    }
  }

  /** An output says that it is older than one of the boxes it is made from. */
  record OlderThanInputs(TxId id, LedgerBox output, BlockHeight newestInput) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.olderThanInputs(this);
    }
  }

  /** An output is larger than a box may be. */
  record BoxTooLarge(TxId id, LedgerBox output, int sizeMax) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.boxTooLarge(this);
    }
  }

  /** A token of which an output holds none. */
  record NoUnitsOfToken(TxId id, TokenId token) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.noUnitsOfToken(this);
    }
  }

  /** Money in and money out are not the same. */
  record ErgNotPreserved(TxId id, NanoErg in, NanoErg out) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.ergNotPreserved(this);
    }
  }

  /**
   * More of a token comes out than goes in, and it is not the one that may be minted.
   *
   * @param in units that go in, or empty when the token is in no input
   */
  record TokenFromNothing(TxId id, TokenId token, Optional<Long> in, long out, TokenId mintable)
      implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.tokenFromNothing(this);
    }
  }

  /** A sum leaves the range of a 64-bit integer. */
  record SumTooLarge(TxId id, String what) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.sumTooLarge(this);
    }
  }

  /** The script of an input does not agree. */
  record ScriptRefused(TxId id, int input, Optional<String> exception, long cost)
      implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.scriptRefused(this);
    }
  }

  /** The same transaction is pending. */
  record AlreadyPooled(TxId id) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.alreadyPooled(this);
    }
  }

  /** Spends what pending transactions spend, and pays no more for it. */
  record DoubleSpend(TxId id, List<TxId> pending) implements Rejection {
    public DoubleSpend {
      pending = List.copyOf(pending);
    }

    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.doubleSpend(this);
    }
  }

  /** Pays less fee than a node relays for. */
  record FeeTooLow(TxId id, NanoErg fee, NanoErg feeMin) implements Rejection {
    @Override
    public <T> T accept(RejectionVisitor<T> visitor) {
      return visitor.feeTooLow(this);
    }
  }
}
