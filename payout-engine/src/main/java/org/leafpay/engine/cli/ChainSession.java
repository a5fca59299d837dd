package org.leafpay.engine.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;

/** A chain and the operator's key for the time of a command. */
final class ChainSession implements AutoCloseable {
  private static final String PASSWORD_VARIABLE = "LEAFPAY_PASSWORD";

  private final ErgoNode node;
  private final OperatorKey key;
  private final Optional<EmbeddedChain.Running> embedded;

  private ChainSession(ErgoNode node, OperatorKey key, Optional<EmbeddedChain.Running> embedded) {
    this.node = node;
    this.key = key;
    this.embedded = embedded;
  }

  /** Opens the key, then the chain: the named node, or an embedded one below {@code out}. */
  static ChainSession open(ChainOptions options, EmbeddedChain chain, Path out) {
    if (options.node.isPresent()) {
      OperatorKey key = key(options);
      return new ChainSession(client(options.node.get()), key, Optional.empty());
    }
    OperatorKey key =
        options.keystore.isPresent()
            ? key(options)
            : DevnetKey.openOrMake(out.resolve("devnet")).key();
    EmbeddedChain.Running running = chain.start(out.resolve("devnet"), key.publicKey());
    return new ChainSession(client(running.uri()), key, Optional.of(running));
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

  private static OperatorKey key(ChainOptions options) {
    Path keystore =
        options.keystore.orElseThrow(
            () -> new CommandException("--node needs --keystore: the key that pays"));
    try (Password password = password(options.passwordFile)) {
      return OperatorKey.open(keystore, password);
    }
  }

  static Password password(Optional<Path> file) {
    if (file.isPresent()) {
      return Password.ofFile(file.get());
    }
    return System.getenv(PASSWORD_VARIABLE) != null
        ? Password.ofVariable(PASSWORD_VARIABLE, System.getenv())
        : Password.ofConsole(System.console(), "password of the keystore");
  }
}
