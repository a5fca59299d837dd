package org.leafpay.testnet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leafpay.engine.chain.DrawView;
import org.leafpay.engine.chain.NodeDrawing;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

class NodeDrawingOnDevnetTest {
  private static final Bytes GENERATOR =
      Bytes.ofHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");

  private Devnet devnet;
  private NodeClient node;
  private NodeDrawing drawing;

  @BeforeEach
  void start() {
    devnet = Devnet.start(DevnetConfig.forMiner(GENERATOR));
    node = new NodeClient(NodeSettings.of(devnet.uri()));
    drawing = new NodeDrawing(node);
  }

  @AfterEach
  void stop() {
    node.close();
    devnet.close();
  }

  @Test
  void isAheadUntilTheBlockIsThere() {
    BlockHeight draw = devnet.height().plus(1);
    assertThat(drawing.at(draw)).isEqualTo(new DrawView.Ahead(devnet.height()));
    devnet.mine(1);
    assertThat(drawing.at(draw)).isInstanceOf(DrawView.Decided.class);
  }

  @Test
  void namesTheHeaderWhileThreeBlocksAtTheMostAreOnTopOfIt() {
    BlockHeight draw = devnet.height();
    devnet.mine(3);
    Drawing shown = decided(draw);
    assertThat(shown.id()).isEqualTo(blockAt(draw));
    assertThat(shown.headers()).isEmpty();
  }

  @Test
  void leadsFromALaterHeaderToTheDecidingOne() {
    BlockHeight draw = devnet.height();
    devnet.mine(12);
    Drawing shown = decided(draw);
    assertThat(shown.id()).isEqualTo(blockAt(draw));
    assertThat(shown.headers()).hasSize(9);
    assertThat(new HeaderId(Hash32.blake2b256(shown.headers().get(8))))
        .isEqualTo(blockAt(devnet.height().plus(-4)));
  }

  @Test
  void showsTheBestChainAfterAReorganisation() {
    devnet.mine(2);
    BlockHeight draw = devnet.height().plus(-1);
    HeaderId before = decided(draw).id();
    devnet.reorganise(Reorganisation.ofDepth(2));
    HeaderId after = decided(draw).id();
    assertThat(after).isNotEqualTo(before).isEqualTo(blockAt(draw));
  }

  @Test
  void isGoneWhenNoTransactionCanShowTheHeader() {
    BlockHeight draw = devnet.height();
    devnet.mine(Drawing.HEADERS_MAX + 3);
    assertThat(decided(draw).headers()).hasSize(Drawing.HEADERS_MAX);
    devnet.mine(1);
    assertThat(drawing.at(draw)).isEqualTo(new DrawView.Gone(devnet.height()));
  }

  private Drawing decided(BlockHeight draw) {
    DrawView view = drawing.at(draw);
    assertThat(view).isInstanceOf(DrawView.Decided.class);
    assertThat(view.tip()).isEqualTo(devnet.height());
    return ((DrawView.Decided) view).drawing();
  }

  private HeaderId blockAt(BlockHeight height) {
    return node.blockIdsAt(height).get(0);
  }
}
