package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.util.Optional;

/** R itself. */
final class BaselineContender implements Contender {
  @Override
  public String name() {
    return "R: Jackson, every field";
  }

  @Override
  public Optional<Target> target(int minerCount) {
    return Optional.empty();
  }

  @Override
  public Work run(Path file) {
    return new Work(new Baseline().read(file), 0);
  }
}
