package org.leafpay.testnet.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a made-up pool. */
public final class PoolScenario {
  static final String POOL_ID = "ergo1";

  private PoolScenario() {}

  /**
   * Writes {@code shares.csv}, {@code blocks.csv} and {@code miner_settings.csv}; files of these
   * names are replaced. The same specification always gives the same bytes.
   *
   * @param dir made when it is not there
   * @throws UncheckedIOException when a file cannot be written
   */
  public static PoolFiles write(Path dir, ScenarioSpec spec) {
    PoolFiles files =
        new PoolFiles(
            dir.resolve("shares.csv"),
            dir.resolve("blocks.csv"),
            dir.resolve("miner_settings.csv"));
    List<ScenarioMiner> miners = MinerCrowd.of(spec);
    try {
      Files.createDirectories(dir);
      new ShareLog(spec, miners).write(files.shares());
      new BlockTable(spec, miners).write(files.blocks());
      new SettingsTable(spec, miners).write(files.minerSettings());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the scenario to " + dir, e);
    }
    return files;
  }
}
