package org.leafpay.testnet.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A directory that looks installed, and a shell script in the place of Node.js. */
final class FakeNode {
  private FakeNode() {}

  static IndependentVerifiers running(Path directory, Duration patience, String script)
      throws IOException {
    install(directory);
    Path node = directory.resolve("fake-node");
    Files.writeString(node, "#!/bin/sh\n" + script);
    if (!node.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + node + " executable");
    }
    return IndependentVerifiers.withNode(node.toString(), directory, patience);
  }

  static void install(Path directory) throws IOException {
    Files.writeString(directory.resolve("verify.mjs"), "");
    Files.createDirectories(directory.resolve("node_modules/ergo-lib-wasm-nodejs"));
    Files.createDirectories(directory.resolve("node_modules/sigmastate-js"));
  }
}
