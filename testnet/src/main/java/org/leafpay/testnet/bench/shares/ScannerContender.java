package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.util.Optional;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.file.FileShareSource;
import org.leafpay.shares.file.ShareFile;

/** Reads and checks every share and does nothing with it. */
final class ScannerContender implements Contender {
  @Override
  public String name() {
    return "scanner";
  }

  /** With many miners it is the check of each new address, once, that takes the time. */
  @Override
  public Optional<Target> target(int minerCount) {
    return minerCount < Contenders.MANY_MINERS
        ? Optional.of(Target.atLeast("2"))
        : Optional.empty();
  }

  @Override
  public Work run(Path file) {
    MinerIndex miners = new MinerIndex();
    ShareBatch batch = new ShareBatch();
    try (FileShareSource source = ShareFile.open(file, Contenders.terms(miners))) {
      source.resume(Positions.NONE);
      while (source.poll(batch) != Poll.ENDED) {
        // Nothing is done with a batch.
      }
      return new Work(source.count().delivered(), miners.memoryBytes());
    }
  }
}
