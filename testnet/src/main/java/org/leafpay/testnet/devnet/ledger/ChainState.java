package org.leafpay.testnet.devnet.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** What is true on the best chain: blocks, boxes, transactions, tokens. Changed block by block. */
public final class ChainState {
  private final BlockStore blocks = new BlockStore();
  private final BoxIndex boxes = new BoxIndex();
  private final Map<TxId, Inclusion> transactions = new HashMap<>();
  private final Map<TokenId, MintedToken> tokens = new HashMap<>();

  ChainState(LedgerBox genesis) {
    boxes.add(genesis, BlockHeight.of(0));
  }

  public BlockStore blocks() {
    return blocks;
  }

  public BoxIndex boxes() {
    return boxes;
  }

  public Optional<Inclusion> transaction(TxId id) {
    return Optional.ofNullable(transactions.get(id));
  }

  public Optional<MintedToken> token(TokenId id) {
    return Optional.ofNullable(tokens.get(id));
  }

  void append(LedgerBlock block) {
    blocks.append(block);
    List<LedgerTransaction> all = block.transactions();
    for (int i = 0; i < all.size(); i++) {
      LedgerTransaction tx = all.get(i);
      boxes.apply(tx, block.header().height());
      transactions.put(tx.id(), new Inclusion(tx, block.header(), i, transactions.size()));
      MintedToken.by(tx).ifPresent(token -> tokens.put(token.id(), token));
    }
  }

  LedgerBlock removeTip() {
    LedgerBlock block = blocks.removeTip();
    for (int i = block.transactions().size() - 1; i >= 0; i--) {
      LedgerTransaction tx = block.transactions().get(i);
      boxes.undo(tx);
      transactions.remove(tx.id());
      MintedToken.by(tx).ifPresent(token -> tokens.remove(token.id()));
    }
    return block;
  }
}
