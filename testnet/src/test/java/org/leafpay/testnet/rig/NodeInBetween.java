package org.leafpay.testnet.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.node.PoolView;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/** Passes everything on; a test changes the one answer that it is about. */
class NodeInBetween implements ErgoNode {
  private final ErgoNode node;

  NodeInBetween(ErgoNode node) {
    this.node = node;
  }

  @Override
  public NodeInfo info() {
    return node.info();
  }

  @Override
  public List<JsonNode> lastHeaders(int count) {
    return node.lastHeaders(count);
  }

  @Override
  public Optional<JsonNode> header(HeaderId id) {
    return node.header(id);
  }

  @Override
  public List<HeaderId> blockIdsAt(BlockHeight height) {
    return node.blockIdsAt(height);
  }

  @Override
  public Optional<List<SignedTransaction>> blockTransactions(HeaderId id) {
    return node.blockTransactions(id);
  }

  @Override
  public Optional<Box> box(BoxId id) {
    return node.box(id);
  }

  @Override
  public List<Box> unspentByAddress(ErgoAddress address, PoolView view) {
    return node.unspentByAddress(address, view);
  }

  @Override
  public Optional<KnownBox> knownBox(BoxId id) {
    return node.knownBox(id);
  }

  @Override
  public BlockHeight indexedHeight() {
    return node.indexedHeight();
  }

  @Override
  public Optional<ConfirmedTransaction> transaction(TxId id) {
    return node.transaction(id);
  }

  @Override
  public boolean isPooled(TxId id) {
    return node.isPooled(id);
  }

  @Override
  public SubmitResult submit(SignedTransaction transaction) {
    return node.submit(transaction);
  }

  @Override
  public NanoErg blockReward(BlockHeight height) {
    return node.blockReward(height);
  }
}
