package org.leafpay.engine.cli;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeException;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.types.address.Network;

/** A chain and the operator's key for the time of a command. */
final class ChainSession implements AutoCloseable {
  private final URI uri;
  private final ErgoNode node;
  private final OperatorKey key;
  private final Optional<EmbeddedChain.Running> embedded;

  private ChainSession(URI uri, OperatorKey key, Optional<EmbeddedChain.Running> embedded) {
    this.uri = uri;
    this.node = client(uri);
    this.key = key;
    this.embedded = embedded;
  }

  /** Opens the key, then the chain: the named node, or an embedded one at {@code place}. */
  static ChainSession open(
      Optional<URI> node, KeyOptions keys, EmbeddedChain chain, EmbeddedChain.Place place) {
    if (node.isPresent()) {
      OperatorKey key = keys.open().orElseThrow();
      return new ChainSession(node.get(), key, Optional.empty());
    }
    OperatorKey key = keys.open().orElseGet(() -> DevnetKey.openOrMake(place.directory()).key());
    EmbeddedChain.Running running = chain.start(place, key.publicKey());
    return new ChainSession(running.uri(), key, Optional.of(running));
  }

  static ErgoNode client(URI uri) {
    return new NodeClient(NodeSettings.of(uri));
  }

  ErgoNode node() {
    return node;
  }

  OperatorKey key() {
    return key;
  }

  boolean isEmbedded() {
    return embedded.isPresent();
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedChain.Running::close);
  }

  /**
   * Refuses what is no node, and a node of another network than the miners' addresses are of. A
   * private chain may have any name.
   */
  void requireNode(Network wanted) {
    String got = networkName();
    boolean other =
        Arrays.stream(Network.values())
            .anyMatch(network -> network != wanted && network.nodeName().equals(got));
    if (other) {
      throw new CommandException(
          "%s is on %s, the addresses are of %s".formatted(uri, got, wanted.nodeName()));
    }
  }

  private String networkName() {
    try {
      return node.info().network();
    } catch (NodeException e) {
      throw new CommandException("no use of the node " + uri + ": " + e.getMessage(), e);
    }
  }
}
