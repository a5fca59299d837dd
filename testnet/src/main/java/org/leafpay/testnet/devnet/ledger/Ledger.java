package org.leafpay.testnet.devnet.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.rules.Rejection;
import org.leafpay.types.Bytes;
import org.leafpay.types.HeaderId;

/**
 * The whole ledger behind one lock: takes transactions, makes blocks, changes branches.
 *
 * <p>A change is written to the journal before it can be seen.
 */
public final class Ledger implements AutoCloseable {
  /** Whose blocks a reorganisation brings: a key that nobody here has. */
  private static final Bytes RIVAL_KEY =
      Bytes.ofHex("03cacf1ece750d5f62d32049466729ae4b14223bf16ba525d69bceda278849f324");

  private static final long BLOCK_INTERVAL_MILLIS = 120_000;

  private final LedgerConfig config;
  private final BlockMaker maker;
  private final ChainState state;
  private final Mempool pool = new Mempool();
  private final PoolAdmission admission;
  private final Journal journal;

  private Ledger(LedgerConfig config, Journal journal) {
    this.config = config;
    this.journal = journal;
    this.maker = new BlockMaker(config.emission());
    this.state = new ChainState(maker.genesis());
    this.admission = new PoolAdmission(config, maker, state, pool);
  }

  /** A fresh ledger with the blocks that the configuration asks for. */
  public static Ledger fresh(LedgerConfig config, Journal journal) {
    Ledger ledger = new Ledger(config, journal);
    ledger.mineAtStart();
    return ledger;
  }

  /** The ledger that {@code history} tells of; later changes go to {@code journal}. */
  public static Ledger restored(LedgerConfig config, History history, Journal journal) {
    Ledger ledger = new Ledger(config, journal);
    history.branches().forEach(ledger::follow);
    history.pending().forEach(ledger.admission::admit);
    return ledger;
  }

  /** Looks at chain and mempool while nothing changes. */
  public synchronized <T> T read(Function<LedgerView, T> question) {
    return question.apply(new LedgerView(state, pool, config));
  }

  /** Whether {@code tx} could be in the next block; says nothing about fee and conflicts. */
  public synchronized Optional<Rejection> check(LedgerTransaction tx) {
    return admission.check(tx);
  }

  /** Takes {@code tx} into the mempool, or says why not. */
  public synchronized Optional<Rejection> submit(LedgerTransaction tx) {
    Optional<Rejection> refusal = admission.refusal(tx);
    if (refusal.isEmpty()) {
      journal.pooled(tx);
      admission.add(tx);
    }
    return refusal;
  }

  /** Makes {@code count} blocks with the pending transactions that fit. */
  public synchronized List<HeaderId> mine(int count) {
    List<HeaderId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(mineOne(new BlockSelection(config.limits(), state, pool).all()));
    }
    return ids;
  }

  /** Makes {@code count} blocks that leave the pending transactions where they are. */
  public synchronized List<HeaderId> mineEmpty(int count) {
    List<HeaderId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(mineOne(List.of()));
    }
    return ids;
  }

  /**
   * Gives up the last blocks for a longer branch. Their transactions return to the mempool if they
   * are still valid.
   *
   * @throws IllegalArgumentException when there are not so many blocks
   */
  public synchronized List<HeaderId> reorganise(Reorganisation plan) {
    if (plan.depth() < 1 || plan.depth() >= state.blocks().height().value()) {
      throw new IllegalArgumentException(
          "depth " + plan.depth() + " of " + state.blocks().height() + " blocks");
    }
    List<LedgerTransaction> returned = new ArrayList<>();
    for (int i = 0; i < plan.depth(); i++) {
      returned.addAll(0, removeTip());
    }
    admission.readmit(returned);
    List<LedgerBlock> branch = new ArrayList<>();
    Bytes key = plan.ownMiner() ? config.minerKey() : RIVAL_KEY;
    for (int i = 0; i <= plan.depth(); i++) {
      List<LedgerTransaction> chosen =
          i == 0
              ? new BlockSelection(config.limits(), state, pool).only(plan.included())
              : List.of();
      LedgerBlock block = maker.next(state, chosen, new BlockMaker.Miner(key, nextTimestamp()));
      state.append(block);
      branch.add(block);
      admission.readmit(List.of());
    }
    journal.blocks(branch);
    return branch.stream().map(block -> block.header().id()).toList();
  }

  /** Forgets all pending transactions. */
  public synchronized void dropMempool() {
    journal.poolCleared();
    pool.clear();
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private HeaderId mineOne(List<LedgerTransaction> chosen) {
    LedgerBlock block =
        maker.next(state, chosen, new BlockMaker.Miner(config.minerKey(), nextTimestamp()));
    journal.blocks(List.of(block));
    state.append(block);
    admission.readmit(List.of());
    return block.header().id();
  }

  private void mineAtStart() {
    long first = config.clock().millis() - BLOCK_INTERVAL_MILLIS * config.blocksAtStart();
    List<LedgerBlock> blocks = new ArrayList<>();
    for (int i = 1; i <= config.blocksAtStart(); i++) {
      long timestamp = first + BLOCK_INTERVAL_MILLIS * i;
      LedgerBlock block =
          maker.next(state, List.of(), new BlockMaker.Miner(config.minerKey(), timestamp));
      state.append(block);
      blocks.add(block);
    }
    journal.blocks(blocks);
  }

  private void follow(List<LedgerBlock> branch) {
    HeaderId parent = branch.get(0).header().parent();
    while (state.blocks().tip().filter(tip -> !tip.id().equals(parent)).isPresent()) {
      state.removeTip();
    }
    branch.forEach(state::append);
  }

  /** The transactions that were in the block, without those that it made itself. */
  private List<LedgerTransaction> removeTip() {
    LedgerBlock block =
        state.blocks().tip().flatMap(t -> state.blocks().block(t.id())).orElseThrow();
    List<LedgerTransaction> returned =
        block.transactions().stream().filter(tx -> !maker.isOwn(tx, state)).toList();
    state.removeTip();
    return returned;
  }

  private long nextTimestamp() {
    long earliest =
        state.blocks().tip().map(LedgerHeader::fields).map(f -> f.timestampMillis() + 1).orElse(1L);
    return Math.max(earliest, config.clock().millis());
  }
}
