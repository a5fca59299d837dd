package org.leafpay.testnet.devnet.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.rules.BoxSource;
import org.leafpay.testnet.devnet.rules.Rejection;
import org.leafpay.testnet.devnet.rules.Tip;
import org.leafpay.testnet.devnet.rules.TransactionRules;
import org.leafpay.testnet.devnet.sigma.Candidate;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;

/** Decides what comes into the mempool and what stays there. */
final class PoolAdmission {
  private static final int HEADERS_SEEN = 9;

  private final LedgerConfig config;
  private final BlockMaker maker;
  private final ChainState state;
  private final Mempool pool;
  private final TransactionRules rules;

  PoolAdmission(LedgerConfig config, BlockMaker maker, ChainState state, Mempool pool) {
    this.config = config;
    this.maker = maker;
    this.state = state;
    this.pool = pool;
    this.rules = new TransactionRules(config.limits(), config.costMeter());
  }

  /** Which rule {@code tx} breaks for the next block; boxes of pending transactions count. */
  Optional<Rejection> check(LedgerTransaction tx) {
    return rules.check(tx, boxes(), tip());
  }

  /** Why {@code tx} cannot come in, or empty when it can. */
  Optional<Rejection> refusal(LedgerTransaction tx) {
    if (pool.entry(tx.id()).isPresent()) {
      return Optional.of(new Rejection.AlreadyPooled(tx.id()));
    }
    return check(tx).or(() -> fee(tx)).or(() -> conflict(tx));
  }

  /** Takes in a transaction without {@link #refusal}; those it conflicts with leave. */
  void add(LedgerTransaction tx) {
    pool.remove(displaced(tx));
    pool.add(new PoolEntry(tx, maker.fee(tx), rules.cost(tx, boxes())));
  }

  void admit(LedgerTransaction tx) {
    if (refusal(tx).isEmpty()) {
      add(tx);
    }
  }

  /** After the tip changed: judges {@code returned} and all pending transactions anew. */
  void readmit(List<LedgerTransaction> returned) {
    List<LedgerTransaction> all = new ArrayList<>(returned);
    pool.entries().forEach(entry -> all.add(entry.transaction()));
    pool.clear();
    all.forEach(this::admit);
  }

  private Optional<Rejection> fee(LedgerTransaction tx) {
    NanoErg fee = maker.fee(tx);
    NanoErg feeMin = config.limits().feeMin();
    return fee.compareTo(feeMin) < 0
        ? Optional.of(new Rejection.FeeTooLow(tx.id(), fee, feeMin))
        : Optional.empty();
  }

  /** A conflict is won by more fee per byte than those in the way have on average. */
  private Optional<Rejection> conflict(LedgerTransaction tx) {
    List<TxId> conflicts = pool.conflicts(tx);
    if (conflicts.isEmpty()) {
      return Optional.empty();
    }
    long weights =
        conflicts.stream().flatMap(id -> pool.family(id).stream()).mapToLong(this::weight).sum();
    boolean wins = weight(tx) > weights / conflicts.size();
    return wins && !spendsDisplaced(tx)
        ? Optional.empty()
        : Optional.of(new Rejection.DoubleSpend(tx.id(), conflicts));
  }

  private boolean spendsDisplaced(LedgerTransaction tx) {
    Set<TxId> displaced = displaced(tx);
    return tx.inputs().stream()
        .map(input -> pool.output(input.box()))
        .flatMap(Optional::stream)
        .map(LedgerBox::transaction)
        .anyMatch(displaced::contains);
  }

  private Set<TxId> displaced(LedgerTransaction tx) {
    Set<TxId> displaced = new LinkedHashSet<>();
    pool.conflicts(tx).forEach(id -> displaced.addAll(pool.family(id)));
    return displaced;
  }

  private long weight(TxId pending) {
    return pool.entry(pending).map(PoolEntry::weight).orElse(0L);
  }

  private long weight(LedgerTransaction tx) {
    return new PoolEntry(tx, maker.fee(tx), 0).weight();
  }

  private BoxSource boxes() {
    return id -> state.boxes().unspent(id).or(() -> pool.output(id));
  }

  private Tip tip() {
    List<LedgerHeader> newestFirst = new ArrayList<>(state.blocks().last(HEADERS_SEEN));
    Collections.reverse(newestFirst);
    long earliest = newestFirst.isEmpty() ? 1 : newestFirst.get(0).fields().timestampMillis() + 1;
    return new Tip(
        newestFirst,
        new Candidate(
            state.blocks().height().plus(1),
            Math.max(earliest, config.clock().millis()),
            config.minerKey()));
  }
}
