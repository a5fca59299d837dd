package org.leafpay.engine.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeException;
import org.leafpay.engine.node.NodeProblem;
import org.leafpay.rewardbox.json.BlockHeader;
import org.leafpay.rewardbox.json.HeaderJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJsonException;
import org.leafpay.sortition.draw.DrawException;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;

/**
 * Brings the header that decides a draw, from a node.
 *
 * <p>Scripts see the last nine headers. A transaction refers to the one that is {@value
 * #BLOCKS_BEHIND} blocks below the tip, or to the deciding one if that is above it: then it stays
 * right for six blocks or more, and when the last three blocks are replaced.
 */
public final class NodeDrawing {
  /** So far below the tip is the header that a chain of headers leads to. */
  public static final int BLOCKS_BEHIND = 3;

  private static final int GROWTH_MAX = 2;
  private static final int ATTEMPT_COUNT = 3;

  private final ErgoNode node;

  public NodeDrawing(ErgoNode node) {
    this.node = node;
  }

  /**
   * What decides at {@code drawHeight}, on the best chain of this moment.
   *
   * @throws NodeException when there is no answer, or the chain changes faster than it can be read
   */
  public DrawView at(BlockHeight drawHeight) {
    try {
      for (int made = 0; made < ATTEMPT_COUNT; made++) {
        Optional<DrawView> view = look(drawHeight);
        if (view.isPresent()) {
          return view.get();
        }
      }
    } catch (NodeJsonException | DrawException e) {
      throw problem("headers: " + e.getMessage());
    }
    throw problem("the chain changes while it is read");
  }

  /** Whether a transaction that is made now could show the header of {@code drawHeight}. */
  public static boolean canShow(BlockHeight drawHeight, BlockHeight tip) {
    return tip.value() - drawHeight.value() - BLOCKS_BEHIND <= Drawing.HEADERS_MAX;
  }

  /** Empty when the chain changed between the two questions. */
  private Optional<DrawView> look(BlockHeight drawHeight) {
    BlockHeight tip = tip();
    int since = tip.value() - drawHeight.value();
    if (since < 0) {
      return Optional.of(new DrawView.Ahead(tip));
    }
    if (!canShow(drawHeight, tip)) {
      return Optional.of(new DrawView.Gone(tip));
    }
    List<JsonNode> newestFirst = node.lastHeaders(since + 1 + GROWTH_MAX);
    return decided(drawHeight, oldestFirst(newestFirst));
  }

  private static Optional<DrawView> decided(BlockHeight drawHeight, List<BlockHeader> headers) {
    List<BlockHeader> since =
        headers.stream().filter(header -> !drawHeight.isAfter(header.height())).toList();
    if (since.isEmpty() || !since.get(0).height().equals(drawHeight)) {
      return Optional.empty();
    }
    BlockHeight tip = since.get(since.size() - 1).height();
    int count = Math.max(1, since.size() - BLOCKS_BEHIND);
    List<Bytes> shown = since.subList(0, count).stream().map(BlockHeader::bytes).toList();
    Drawing drawing = Drawing.of(drawHeight, drawHeight.plus(count - 1), shown);
    return Optional.of(new DrawView.Decided(tip, drawing));
  }

  private static List<BlockHeader> oldestFirst(List<JsonNode> newestFirst) {
    int last = newestFirst.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> HeaderJson.read(JsonAt.root(newestFirst.get(last - i))))
        .toList();
  }

  private BlockHeight tip() {
    List<JsonNode> newest = node.lastHeaders(1);
    if (newest.isEmpty()) {
      throw problem("no headers");
    }
    JsonAt height = JsonAt.root(newest.get(0)).get("height");
    return height.as(() -> BlockHeight.of(height.intValue()));
  }

  private static NodeException problem(String reason) {
    return new NodeException("GET /blocks/lastHeaders", new NodeProblem.BadAnswer(reason));
  }
}
