package org.leafpay.testnet.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** The files of a small pool in a folder, and the command that pays it. */
final class TestPool {
  static final String SHARE_HEADER =
      "poolid,blockheight,difficulty,networkdifficulty,miner,worker,useragent,ipaddress,source,created";
  static final String BLOCK_HEADER =
      "id,poolid,blockheight,networkdifficulty,status,type,confirmationprogress,effort,"
          + "transactionconfirmationdata,miner,reward,source,hash,created";

  private final Path folder;
  private Path out;
  private Path json;

  private TestPool(Path folder) {
    this.folder = folder;
    this.out = folder.resolve("out");
    this.json = folder.resolve("summary.json");
  }

  /** A pool in {@code folder} with two miners and one confirmed block of 3 ERG. */
  static TestPool in(Path folder) {
    return new TestPool(folder)
        .withShares(share(miner(1), "1000"), share(miner(2), "3000"))
        .withBlocks(block(1, "confirmed", "3"));
  }

  TestPool withShares(String... rows) {
    return withShareText(SHARE_HEADER + "\n" + lines(rows));
  }

  TestPool withShareText(String text) {
    write(shares(), text);
    return this;
  }

  TestPool withBlocks(String... rows) {
    write(blocks(), BLOCK_HEADER + "\n" + lines(rows));
    return this;
  }

  Path shares() {
    return folder.resolve("shares.csv");
  }

  Path blocks() {
    return folder.resolve("blocks.csv");
  }

  Path out() {
    return out;
  }

  Path json() {
    return json;
  }

  TestPool to(Path newOut) {
    out = newOut;
    return this;
  }

  TestPool withSummaryAt(Path newJson) {
    json = newJson;
    return this;
  }

  /** The command with {@code more} options behind those that name the files. */
  List<String> command(String... more) {
    return commandFor(shares(), more);
  }

  List<String> commandFor(Path shareFile, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("run", "--shares", shareFile.toString(), "--blocks", blocks().toString()));
    words.addAll(List.of("--out", out.toString(), "--json", json.toString()));
    words.addAll(List.of("--confirmations", "1"));
    words.addAll(List.of(more));
    return words;
  }

  CliRun run(String... more) {
    return CliRun.of(command(more));
  }

  /** A share at ten o'clock; block 1 was found an hour later. */
  static String share(ErgoAddress miner, String difficulty) {
    return share(miner.text(), difficulty);
  }

  static String share(String miner, String difficulty) {
    return "ergo1,1730005,"
        + difficulty
        + ",1300000000000000,"
        + miner
        + ",rig1,lolMiner/1.88,10.0.0.1,,2026-03-01T10:00:00.000Z";
  }

  static String block(int id, String status, String reward) {
    return "%d,ergo1,%d,1300000000000000,%s,,1,0.9,,,%s,,%064x,2026-03-01T1%d:00:00.000Z"
        .formatted(id, 1_730_000 + 20 * id, status, reward, id, id);
  }

  static ErgoAddress miner(int number) {
    return ErgoAddress.of(ThrowawayKey.of(7, "miner " + number).script(), Network.MAINNET);
  }

  static ErgoAddress address(PropositionBytes script) {
    return ErgoAddress.of(script, Network.MAINNET);
  }

  private static String lines(String... rows) {
    return List.of(rows).stream().map(row -> row + "\n").collect(joining());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
