package org.leafpay.engine.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/**
 * What the engine asks of a chain. Every method throws {@link NodeException} when there is no
 * answer, or none that makes sense.
 */
public interface ErgoNode {

  NodeInfo info();

  /**
   * The last {@code count} headers, newest first and each the parent of the one before, as the node
   * gave them. Fewer when the chain is shorter.
   */
  List<JsonNode> lastHeaders(int count);

  /** The header of a block, also of one that a reorganisation has dropped. */
  Optional<JsonNode> header(HeaderId id);

  /**
   * The blocks known at {@code height}, that of the best chain first. Empty when there is none yet;
   * more than one after a reorganisation.
   */
  List<HeaderId> blockIdsAt(BlockHeight height);

  /** The transactions of a block. */
  Optional<List<SignedTransaction>> blockTransactions(HeaderId id);

  /** A box that is unspent in the last block; a pending transaction may spend it already. */
  Optional<Box> box(BoxId id);

  /** A box that a block of the best chain made, whether it was spent since or not. */
  Optional<KnownBox> knownBox(BoxId id);

  /**
   * The last block whose boxes and transactions {@link #knownBox}, {@link #transaction} and the
   * lists of boxes tell of; the node may have applied later ones.
   */
  BlockHeight indexedHeight();

  /**
   * The unspent boxes at an address, oldest first. Not a snapshot: a block that comes while the
   * pages are read can hide a box from this call.
   */
  List<Box> unspentByAddress(ErgoAddress address, PoolView view);

  /** A transaction that is in a block of the best chain. */
  Optional<ConfirmedTransaction> transaction(TxId id);

  /** Whether the node holds this transaction for one of the next blocks. */
  boolean isPooled(TxId id);

  /**
   * Sends a transaction once. Sending it again later, when the answer was {@link
   * SubmitResult.Unreachable}, cannot pay twice: it spends the same boxes.
   */
  SubmitResult submit(SignedTransaction transaction);

  /** What a miner of the block at {@code height} earns by it, without transaction fees. */
  NanoErg blockReward(BlockHeight height);

  /** Headers and parameters for a transaction that is made now. */
  default ChainState chainState() {
    JsonNode parameters = info().parametersJson();
    return ChainState.next(lastHeaders(ChainState.HEADER_COUNT), parameters);
  }
}
