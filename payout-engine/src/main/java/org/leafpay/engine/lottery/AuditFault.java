package org.leafpay.engine.lottery;

import org.leafpay.sortition.lottery.LotteryFault;
import org.leafpay.sortition.statement.StatementFault;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TxId;

/** One thing that is wrong with a lottery, or with what is said of it. */
public sealed interface AuditFault {
  /** The fault in a sentence. */
  String text();

  /** The chain does not have the lottery's first box. */
  record BoxNotOnChain(BoxId box) implements AuditFault {
    @Override
    public String text() {
      return "the chain does not have box " + box;
    }
  }

  /** The node cannot be asked now. */
  record NotReadable() implements AuditFault {
    @Override
    public String text() {
      return "the node is not ready, or its chain changes; look again";
    }
  }

  /** The transaction that opened the round did not open the lottery as it should. */
  record Opening(LotteryFault fault) implements AuditFault {
    @Override
    public String text() {
      return fault.text();
    }
  }

  /** The lottery was opened by another transaction than its round. */
  record OtherOpening(TxId want, TxId got) implements AuditFault {
    @Override
    public String text() {
      return "transaction " + got + " opened it, " + want + " opened the round";
    }
  }

  /** The files name another box than the one in the lottery's place. */
  record OtherBox(BoxId want, BoxId got) implements AuditFault {
    @Override
    public String text() {
      return "the files name box " + got + ", the round opened " + want;
    }
  }

  /** What followed does not hold together. */
  record History(StatementFault fault) implements AuditFault {
    @Override
    public String text() {
      return fault.text();
    }
  }

  /** One block decides this lottery and another: together their prizes may be above the cap. */
  record DrawShared(String other, BlockHeight height) implements AuditFault {
    @Override
    public String text() {
      return "block " + height + " decides " + other + " too";
    }
  }

  /** The header is not that of the best chain. */
  record OtherHeader(BlockHeight height, HeaderId got) implements AuditFault {
    @Override
    public String text() {
      return "block " + got + " is not that of the best chain at height " + height;
    }
  }

  /** The winner's payment is in no block. */
  record PaymentNotOnChain(TxId payment) implements AuditFault {
    @Override
    public String text() {
      return "the payment " + payment + " is not on the chain";
    }
  }

  /** The lottery went on since the statement was made. */
  record OutOfDate(TxId next) implements AuditFault {
    @Override
    public String text() {
      return "transaction " + next + " followed since; ask for a new statement";
    }
  }
}
