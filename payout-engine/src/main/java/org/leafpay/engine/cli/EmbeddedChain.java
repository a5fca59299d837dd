package org.leafpay.engine.cli;

import java.net.URI;
import java.nio.file.Path;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.Network;

/** Where a chain comes from when no node is named. */
@FunctionalInterface
public interface EmbeddedChain {
  /**
   * Starts a chain whose mining rewards go to {@code minerKey}.
   *
   * @param minerKey 33 bytes, compressed
   */
  Running start(Place place, Bytes minerKey);

  /**
   * What a chain is kept as.
   *
   * @param directory keeps the chain, so that it goes on when it is started again
   * @param network whose addresses it knows
   */
  record Place(Path directory, Network network) {}

  /** A chain that is there until it is closed. */
  interface Running extends AutoCloseable {
    URI uri();

    @Override
    void close();
  }
}
