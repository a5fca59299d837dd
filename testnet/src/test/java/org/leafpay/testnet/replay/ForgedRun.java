package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.engine.publish.RoundReceipts;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;
import org.leafpay.shares.source.PoolBlock;

/** A copy of what a run published, in the hands of somebody who writes all hashes anew. */
final class ForgedRun {
  private final Path out;

  private ForgedRun(Path out) {
    this.out = out;
  }

  static ForgedRun copyOf(Path honest, Path to) {
    try (Stream<Path> files = Files.walk(honest.resolve("rounds"))) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(honest.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ForgedRun(to);
  }

  Path out() {
    return out;
  }

  RoundFolder round(long number) {
    return RoundFolder.of(out, number);
  }

  /** Changes {@code round.json}. */
  void document(long round, Consumer<ObjectNode> edit) {
    Path file = round(round).path().resolve("round.json");
    ObjectNode json = object(read(file));
    assertThat(json.toPrettyString() + "\n").isEqualTo(read(file));
    edit.accept(json);
    write(file, json.toPrettyString() + "\n");
  }

  /** Changes one line of a file of lines. */
  void line(long round, String name, int line, Consumer<ObjectNode> edit) {
    Path file = round(round).path().resolve(name);
    List<String> lines = new ArrayList<>(read(file).lines().toList());
    ObjectNode json = object(lines.get(line));
    assertThat(NodeJson.write(json)).isEqualTo(lines.get(line));
    edit.accept(json);
    lines.set(line, NodeJson.write(json));
    write(file, String.join("\n", lines) + "\n");
  }

  /** Changes a file of one JSON value on one line. */
  void json(long round, String name, Consumer<ObjectNode> edit) {
    line(round, name, 0, edit);
  }

  /** Changes a bundle, with all its ids. */
  void bundle(long round, int sequence, UnaryOperator<Bundle> edit) {
    BundleFile file = round(round).bundles().get(sequence);
    round(round).writeBundle(sequence, file.kind(), edit.apply(file.bundle()));
  }

  /** Writes as the round's place on the chain what its genesis bundle makes. */
  void placeAgain(long round) {
    PublishedRound read = round(round).read();
    ChainPlace place = ChainPlace.of(round(round).bundles().get(0).bundle().tx().unsigned());
    round(round).write(read.with(read.document().at(Optional.of(place))));
  }

  /** Changes a receipt, with its checksum; the first of the folder that {@code edit} changes. */
  void receipt(long round, UnaryOperator<Receipt> edit) {
    for (Path file : round(round).receipts()) {
      Receipt honest = ReceiptJson.parse(read(file));
      Receipt forged = edit.apply(honest);
      if (!forged.equals(honest)) {
        write(file, NodeJson.write(ReceiptJson.write(forged)) + "\n");
        return;
      }
    }
    throw new AssertionError("no such receipt");
  }

  /** Changes what a round is computed from, and computes all files again that follow from it. */
  void recomputed(long round, UnaryOperator<PublishedRound> edit) {
    round(round).write(RoundPreparation.again(edit.apply(round(round).read())).published());
  }

  /**
   * Tells the transactions of {@code original} again as those of {@code twin}, which divides the
   * block {@code later}, with the receipts that follow.
   */
  void retold(long original, long twin, PoolBlock later) {
    PublishedRound honest = round(original).read();
    RoundDocument document = honest.document();
    PublishedRound retold =
        honest.with(
            new RoundDocument(
                document.network(),
                document.pool(),
                twin,
                later,
                document.policy(),
                document.prior(),
                document.result(),
                document.chain()));
    round(twin).write(retold);
    List<BundleFile> files = round(original).bundles();
    for (int i = 0; i < files.size(); i++) {
      round(twin).writeBundle(i, files.get(i).kind(), files.get(i).bundle());
    }
    List<Bundle> bundles = files.stream().map(BundleFile::bundle).toList();
    RoundReceipts.of(retold, bundles.get(0), bundles.subList(1, bundles.size() - 1))
        .forEach(round(twin)::writeReceipt);
  }

  void delete(long round, String name) {
    try {
      Files.delete(round(round).path().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void copy(long round, String from, String to) {
    write(round(round).path().resolve(to), read(round(round).path().resolve(from)));
  }

  /** Writes the manifests anew. */
  void seal() {
    try {
      for (RoundFolder folder : RoundFolder.allIn(out)) {
        ForgedManifest.write(folder.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode object(String text) {
    return (ObjectNode) NodeJson.parse(text).node();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
