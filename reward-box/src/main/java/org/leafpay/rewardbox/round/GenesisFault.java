package org.leafpay.rewardbox.round;

import java.math.BigInteger;
import org.leafpay.avl.TreeDigest;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;

/** One thing that is wrong with a genesis transaction. {@link GenesisRules} finds them. */
public sealed interface GenesisFault {
  /** The fault in a sentence. */
  String text();

  /** The output at {@code place} is not there, or is not under {@code script}. */
  record BoxMissing(ContractScript script, int place) implements GenesisFault {
    @Override
    public String text() {
      return "output " + place + " is not under the script " + script.fileName();
    }
  }

  /** A second box under a script of the round. */
  record BoxTooMany(ContractScript script, int place) implements GenesisFault {
    @Override
    public String text() {
      return "output " + place + " is a second box under the script " + script.fileName();
    }
  }

  /** A box whose registers or tokens are not those of its script. */
  record OtherLayout(ContractScript script, String reason) implements GenesisFault {
    @Override
    public String text() {
      return "the " + script.fileName() + " box is laid out otherwise: " + reason;
    }
  }

  /** A box holds another token than the one that this transaction mints. */
  record OtherToken(ContractScript script, TokenId want, TokenId got) implements GenesisFault {
    @Override
    public String text() {
      return "the " + script.fileName() + " box holds token " + got + ", want " + want;
    }
  }

  /** More or fewer than the two units of the round token are made. */
  record OtherTokenSupply(TokenId token, BigInteger got) implements GenesisFault {
    @Override
    public String text() {
      return got + " units of round token " + token + " exist, want 2";
    }
  }

  /** The posted digest is not that of the published leaves. */
  record OtherDigest(TreeDigest want, TreeDigest got) implements GenesisFault {
    @Override
    public String text() {
      return "digest " + got + " is posted, the leaves give " + want;
    }
  }

  /** The pot is divided by another number than the sum of all scores. */
  record OtherTotalScore(Score want, Score got) implements GenesisFault {
    @Override
    public String text() {
      return "total score " + got + ", the leaves sum to " + want;
    }
  }

  /** The round counts another unpaid score than the sum of the unpaid leaves. */
  record OtherUnpaidScore(Score want, Score got) implements GenesisFault {
    @Override
    public String text() {
      return "unpaid score " + got + ", the unpaid leaves sum to " + want;
    }
  }

  /** A leaf says that its miner was paid before anybody could be. */
  record PaidAlready(MinerKey key) implements GenesisFault {
    @Override
    public String text() {
      return "miner " + key + " is marked as paid before the first payment";
    }
  }

  /** Another amount is divided than the pool says. */
  record OtherPot(NanoErg want, NanoErg got) implements GenesisFault {
    @Override
    public String text() {
      return "pot of " + got + ", claimed " + want;
    }
  }

  /** The reward box cannot pay everybody and every fee. */
  record RewardTooSmall(BigInteger wantNanoErg, NanoErg got) implements GenesisFault {
    @Override
    public String text() {
      return "the reward box holds %s, payments, fees and the box itself take %d nanoERG"
          .formatted(got, wantNanoErg);
    }
  }

  /** A payment so small that the chain may come to refuse it. */
  record PaymentTooSmall(MinerKey key, NanoErg want, NanoErg got) implements GenesisFault {
    @Override
    public String text() {
      return "the payment of " + got + " to miner " + key + " is below " + want;
    }
  }

  /** The share state box holds less than the chain demands of its successors. */
  record StateTooSmall(NanoErg want, NanoErg got) implements GenesisFault {
    @Override
    public String text() {
      return "the share state box holds " + got + ", it needs " + want;
    }
  }

  /** Somebody else than the claimed operator may pay early and close. */
  record OtherOperator(Bytes want, Bytes got) implements GenesisFault {
    @Override
    public String text() {
      return "operator " + got + ", claimed " + want;
    }
  }
}
