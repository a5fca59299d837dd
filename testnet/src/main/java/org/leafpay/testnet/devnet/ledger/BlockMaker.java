package org.leafpay.testnet.devnet.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.HeaderFields;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.sigma.DevnetScripts;
import org.leafpay.testnet.devnet.sigma.LedgerMoves;
import org.leafpay.testnet.devnet.sigma.LedgerMoves.Output;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;

/**
 * Puts a block together: the transaction that issues the reward, the chosen ones, and one that
 * collects their fees for the miner.
 */
final class BlockMaker {
  private static final HeaderId NO_PARENT = new HeaderId(new Hash32(Bytes.of(new byte[32])));
  private static final Hash32 NO_EXTENSION = Hash32.blake2b256(Bytes.EMPTY);

  private final Emission emission;
  private final PropositionBytes feeScript;
  private final PropositionBytes emissionScript = DevnetScripts.emission();

  BlockMaker(Emission emission) {
    this.emission = emission;
    this.feeScript = DevnetScripts.fee(emission.maturityBlocks());
  }

  /** Who mines, and when. */
  record Miner(Bytes key, long timestampMillis) {}

  LedgerBox genesis() {
    return LedgerMoves.genesis(new Output(Emission.SUPPLY, emissionScript));
  }

  /** The fee that {@code tx} pays: its outputs under the fee script. */
  NanoErg fee(LedgerTransaction tx) {
    return NanoErg.sum(feeBoxes(tx).stream().map(LedgerBox::value).toList());
  }

  /** Whether {@code tx} is one that a block makes by itself; {@code state} must know its inputs. */
  boolean isOwn(LedgerTransaction tx, ChainState state) {
    return state
        .boxes()
        .entry(tx.inputs().get(0).box())
        .map(entry -> entry.box().script())
        .filter(script -> script.equals(emissionScript) || script.equals(feeScript))
        .isPresent();
  }

  LedgerBlock next(ChainState state, List<LedgerTransaction> chosen, Miner miner) {
    BlockHeight height = state.blocks().height().plus(1);
    List<LedgerTransaction> all = new ArrayList<>();
    all.add(reward(state, height, miner));
    all.addAll(chosen);
    fees(chosen, height, miner).ifPresent(all::add);
    return new LedgerBlock(header(state, all, miner), all);
  }

  private LedgerTransaction reward(ChainState state, BlockHeight height, Miner miner) {
    LedgerBox left = emissionBox(state);
    NanoErg reward = emission.rewardAt(height);
    return LedgerMoves.move(
        List.of(left),
        List.of(
            new Output(left.value().minus(reward), emissionScript),
            new Output(reward, rewardScript(miner))),
        height);
  }

  private LedgerBox emissionBox(ChainState state) {
    BoxId id = state.boxes().unspentUnder(emissionScript).lastEntry().getValue();
    return state.boxes().unspent(id).orElseThrow();
  }

  private Optional<LedgerTransaction> fees(
      List<LedgerTransaction> chosen, BlockHeight height, Miner miner) {
    List<LedgerBox> boxes = chosen.stream().flatMap(tx -> feeBoxes(tx).stream()).toList();
    if (boxes.isEmpty()) {
      return Optional.empty();
    }
    NanoErg sum = NanoErg.sum(boxes.stream().map(LedgerBox::value).toList());
    return Optional.of(
        LedgerMoves.move(boxes, List.of(new Output(sum, rewardScript(miner))), height));
  }

  private List<LedgerBox> feeBoxes(LedgerTransaction tx) {
    return tx.outputs().stream().filter(box -> box.script().equals(feeScript)).toList();
  }

  private PropositionBytes rewardScript(Miner miner) {
    return DevnetScripts.reward(emission.maturityBlocks(), miner.key());
  }

  private static LedgerHeader header(ChainState state, List<LedgerTransaction> all, Miner miner) {
    Optional<LedgerHeader> tip = state.blocks().tip();
    HeaderId parent = tip.map(LedgerHeader::id).orElse(NO_PARENT);
    Hash32 transactions =
        Hash32.blake2b256(all.stream().map(LedgerTransaction::bytes).toArray(Bytes[]::new));
    Hash32 stateLabel = Hash32.blake2b256(parent.hash().bytes(), transactions.bytes());
    return LedgerHeader.of(
        new HeaderFields(
            parent,
            Hash32.blake2b256(stateLabel.bytes()),
            transactions,
            stateLabel.bytes().plus(Bytes.of((byte) 1)),
            miner.timestampMillis(),
            NO_EXTENSION,
            state.blocks().height().plus(1),
            miner.key(),
            Bytes.ofLong(state.blocks().count())));
  }
}
