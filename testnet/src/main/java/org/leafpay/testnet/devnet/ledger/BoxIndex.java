package org.leafpay.testnet.devnet.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.rules.BoxSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;

/**
 * All boxes of the best chain: each can be found by id, the unspent ones by script and by token.
 */
public final class BoxIndex implements BoxSource {
  private final Map<BoxId, BoxEntry> entries = new HashMap<>();
  private final UnspentIndex<PropositionBytes> byScript = new UnspentIndex<>();
  private final UnspentIndex<TokenId> byToken = new UnspentIndex<>();

  /** Spent or not. */
  public Optional<BoxEntry> entry(BoxId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public Optional<LedgerBox> unspent(BoxId id) {
    return entry(id).filter(entry -> entry.spent().isEmpty()).map(BoxEntry::box);
  }

  /** Unspent boxes under {@code script}, oldest first, by their global index. */
  public NavigableMap<Long, BoxId> unspentUnder(PropositionBytes script) {
    return byScript.under(script);
  }

  /** Unspent boxes with {@code token}, oldest first, by their global index. */
  public NavigableMap<Long, BoxId> unspentWith(TokenId token) {
    return byToken.under(token);
  }

  /** The boxes behind {@code ids}, in their order. */
  public List<BoxEntry> entries(Collection<BoxId> ids) {
    return ids.stream().map(id -> entry(id).orElseThrow()).toList();
  }

  void apply(LedgerTransaction tx, BlockHeight height) {
    for (Spending input : tx.inputs()) {
      BoxEntry entry = entry(input.box()).orElseThrow();
      eachKey(entry, script -> byScript.remove(script, entry), t -> byToken.remove(t, entry));
      entries.put(input.box(), entry.spentBy(new BoxEntry.Spent(tx.id(), input)));
    }
    tx.outputs().forEach(box -> add(box, height));
  }

  void add(LedgerBox box, BlockHeight height) {
    BoxEntry entry = new BoxEntry(box, height, entries.size(), Optional.empty());
    entries.put(box.id(), entry);
    eachKey(entry, script -> byScript.add(script, entry), token -> byToken.add(token, entry));
  }

  /** Takes back the transaction that was applied last. */
  void undo(LedgerTransaction tx) {
    for (LedgerBox box : tx.outputs()) {
      BoxEntry entry = entry(box.id()).orElseThrow();
      eachKey(entry, script -> byScript.remove(script, entry), t -> byToken.remove(t, entry));
      entries.remove(box.id());
    }
    for (Spending input : tx.inputs()) {
      BoxEntry entry = entry(input.box()).orElseThrow().unspent();
      entries.put(input.box(), entry);
      eachKey(entry, script -> byScript.add(script, entry), token -> byToken.add(token, entry));
    }
  }

  private static void eachKey(
      BoxEntry entry, Consumer<PropositionBytes> script, Consumer<TokenId> token) {
    script.accept(entry.box().script());
    Set<TokenId> tokens = new HashSet<>();
    entry.box().tokens().stream().map(TokenUnits::token).forEach(tokens::add);
    tokens.forEach(token);
  }
}
