package org.leafpay.testnet.devnet.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;

/** All blocks ever made, orphaned ones too, and which of them are the best chain. */
public final class BlockStore {
  private final Map<HeaderId, LedgerBlock> blocks = new HashMap<>();
  private final Map<BlockHeight, List<HeaderId>> atHeight = new HashMap<>();
  private final List<LedgerHeader> best = new ArrayList<>();

  public Optional<LedgerBlock> block(HeaderId id) {
    return Optional.ofNullable(blocks.get(id));
  }

  /** How many blocks there are, orphaned ones too. */
  public int count() {
    return blocks.size();
  }

  /** Height of the best chain, 0 before the first block. */
  public BlockHeight height() {
    return BlockHeight.of(best.size());
  }

  public Optional<LedgerHeader> tip() {
    return header(height());
  }

  /** The header of the best chain at {@code height}. */
  public Optional<LedgerHeader> header(BlockHeight height) {
    return height.value() >= 1 && height.value() <= best.size()
        ? Optional.of(best.get(height.value() - 1))
        : Optional.empty();
  }

  /** The last {@code count} headers of the best chain, or all, oldest first. */
  public List<LedgerHeader> last(int count) {
    int from = Math.max(0, best.size() - Math.max(0, count));
    return List.copyOf(best.subList(from, best.size()));
  }

  /** Ids of all blocks at {@code height}, the best chain's first. */
  public List<HeaderId> ids(BlockHeight height) {
    List<HeaderId> ids = new ArrayList<>(atHeight.getOrDefault(height, List.of()));
    header(height)
        .map(LedgerHeader::id)
        .ifPresent(
            id -> {
              ids.remove(id);
              ids.add(0, id);
            });
    return ids;
  }

  void append(LedgerBlock block) {
    LedgerHeader header = block.header();
    if (header.height().value() != best.size() + 1
        || tip().filter(tip -> !tip.id().equals(header.parent())).isPresent()) {
      throw new IllegalStateException("block " + header.id() + " does not follow the tip");
    }
    if (blocks.put(header.id(), block) == null) {
      atHeight.computeIfAbsent(header.height(), any -> new ArrayList<>()).add(header.id());
    }
    best.add(header);
  }

  LedgerBlock removeTip() {
    LedgerHeader tip = best.remove(best.size() - 1);
    return block(tip.id()).orElseThrow();
  }
}
