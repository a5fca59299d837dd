package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.testnet.attack.RoundOracle.NotThere;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Payments as batches, by the specification: a score below zero begins a batch, and so does the
 * first of all; a batch's chain is h = blake2b256(h ++ miner key ++ score) from nothing on.
 *
 * @param scores of each payment, without signs
 * @param chains of each batch
 * @param keys the batches' keys as they are told, in the same order
 */
record SpecBatches(List<Long> scores, List<Bytes> chains, List<Bytes> keys, Bytes proof) {
  private static final int CHAIN_SIZE = 32;
  private static final int KEY_SIZE = 8;

  /** Joins what is paid with what is told about it. */
  static SpecBatches told(List<BoxCandidate> payments, Bytes witness) throws NotThere {
    ChainConstant.LongsAndStrings told = read(witness);
    if (told.longs().size() != payments.size() || told.strings().isEmpty()) {
      throw new NotThere();
    }
    List<Long> scores = new ArrayList<>();
    List<Bytes> chains = new ArrayList<>();
    Bytes chain = Bytes.EMPTY;
    for (int i = 0; i < payments.size(); i++) {
      long signed = told.longs().get(i);
      if (i > 0 && signed < 0) {
        chains.add(chain);
        chain = Bytes.EMPTY;
      }
      long score = signed < 0 ? Math.negateExact(signed) : signed;
      Bytes key = payments.get(i).script().hash().bytes();
      chain = Hash32.blake2b256(chain, key, Bytes.ofLong(score)).bytes();
      scores.add(score);
    }
    chains.add(chain);
    List<Bytes> keys = told.strings().subList(1, told.strings().size());
    return new SpecBatches(scores, chains, keys, told.strings().get(0));
  }

  /** Looks the batches up and marks them as paid. */
  SpecPayout payout(Registers.Tree tree) throws NotThere {
    requireAscending();
    SpecTree.Paid paid = SpecTree.pay(tree, CHAIN_SIZE, keys, proof);
    List<Bytes> posted = paid.values().stream().map(value -> value.slice(0, CHAIN_SIZE)).toList();
    if (!posted.equals(chains)) {
      throw new NotThere();
    }
    return new SpecPayout(scores, paid.next());
  }

  private void requireAscending() throws NotThere {
    for (int i = 0; i < keys.size(); i++) {
      boolean isNumber = keys.get(i).size() >= KEY_SIZE;
      if (!isNumber || (i > 0 && keys.get(i - 1).longAt(0) >= keys.get(i).longAt(0))) {
        throw new NotThere();
      }
    }
  }

  private static ChainConstant.LongsAndStrings read(Bytes witness) throws NotThere {
    try {
      return ChainConstant.readLongsAndStrings("witness", witness);
    } catch (LayoutException e) {
      throw new NotThere();
    }
  }
}
