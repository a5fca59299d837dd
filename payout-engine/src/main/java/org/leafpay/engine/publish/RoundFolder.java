package org.leafpay.engine.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.address.Network;

/**
 * The folder of one round.
 *
 * <pre>
 *   round.json          terms, result, place on the chain
 *   shares.jsonl.gz     what each miner did in each bucket of time that counts
 *   carried.jsonl       what earlier rounds left owed
 *   thresholds.jsonl    the miners' own payment thresholds
 *   leaves.jsonl        each miner's score and money
 *   payouts/NN-KIND.json   one bundle for each transaction
 *   receipts/KEY.json   one receipt for each miner
 *   manifest.json       the hash of every other file
 *   witness/            what members of the round's committee tell each other, after that
 * </pre>
 */
public final class RoundFolder {
  private static final String ROUNDS = "rounds";
  private static final String ROUND = "round.json";
  private static final String SHARES = "shares.jsonl.gz";
  private static final String CARRIED = "carried.jsonl";
  private static final String THRESHOLDS = "thresholds.jsonl";
  private static final String LEAVES = "leaves.jsonl";
  private static final String PAYOUTS = "payouts";
  private static final String RECEIPTS = "receipts";

  /** Below it is what belongs to nobody but the witnesses. */
  static final String WITNESS = "witness";

  private static final Pattern BUNDLE_NAME =
      Pattern.compile("(\\d{2,9})-(genesis|pay|close)\\.json");

  private final Path path;
  private final FileWriter writer;

  private RoundFolder(Path path, FileWriter writer) {
    this.path = path;
    this.writer = writer;
  }

  /** The folder of round {@code number} below {@code out}. */
  public static RoundFolder of(Path out, long number) {
    return at(out.resolve(nameBelowOut(number)));
  }

  /** Where the folder of round {@code number} is, relative to {@code out}. */
  public static String nameBelowOut(long number) {
    return ROUNDS + "/" + name(number);
  }

  private static String name(long number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  /** The folder of round {@code number} beside this one. */
  public RoundFolder beside(long number) {
    return new RoundFolder(path.resolveSibling(name(number)), writer);
  }

  /** The folder of a round, wherever it lies. */
  public static RoundFolder at(Path path) {
    return new RoundFolder(path, FileWriter.ATOMIC);
  }

  /** The same folder, written to by {@code newWriter}. */
  public RoundFolder withWriter(FileWriter newWriter) {
    return new RoundFolder(path, newWriter);
  }

  /**
   * All rounds below {@code out} in order; {@code out} may be the folder of one round.
   *
   * @throws PublishException when it could be either: one of them would be left out
   */
  public static List<RoundFolder> allIn(Path out) {
    if (Files.exists(out.resolve(ROUND))) {
      if (Files.exists(out.resolve(ROUNDS))) {
        throw new PublishException(
            out.resolve(ROUND), "beside a folder " + ROUNDS + ": one round, or many?");
      }
      return List.of(at(out));
    }
    return list(out.resolve(ROUNDS)).stream().map(RoundFolder::at).toList();
  }

  /** Those of the rounds below {@code out} of which anything can be read. */
  public static List<RoundFolder> publishedIn(Path out) {
    return list(out.resolve(ROUNDS)).stream()
        .filter(folder -> Files.exists(folder.resolve(ROUND)))
        .map(RoundFolder::at)
        .toList();
  }

  /** Whether all of the round was written: the manifest is the last file. */
  public boolean hasManifest() {
    return Files.exists(path.resolve(Manifest.NAME));
  }

  public Path path() {
    return path;
  }

  /** Writes everything that the round's transactions follow from; it survives a power cut. */
  public void write(PublishedRound round) {
    texts(round)
        .forEach(
            (name, text) -> {
              writer.write(path.resolve(name), text);
              writer.force(path.resolve(name));
            });
  }

  /**
   * Reads {@code round.json} alone.
   *
   * @throws PublishException when it cannot be understood
   */
  public RoundDocument document() {
    return Lines.readOne(path.resolve(ROUND), RoundDocument::read);
  }

  /**
   * Reads back what {@link #write} wrote.
   *
   * @throws PublishException with file and line of what cannot be understood
   */
  public PublishedRound read() {
    RoundDocument document = document();
    Network network = document.network();
    return new PublishedRound(
        document,
        Lines.read(path.resolve(SHARES), json -> LedgerRowJson.read(json, network)),
        Lines.read(path.resolve(CARRIED), json -> CarriedLine.read(json, network)),
        Lines.read(path.resolve(THRESHOLDS), ThresholdLine::read),
        Lines.read(path.resolve(LEAVES), json -> LeafLine.read(json, network)));
  }

  /**
   * Reads the lines of {@code leaves.jsonl} alone.
   *
   * @throws PublishException with file and line of what cannot be understood
   */
  public List<LeafLine> leaves() {
    Network network = document().network();
    return Lines.read(path.resolve(LEAVES), json -> LeafLine.read(json, network));
  }

  /**
   * Compares the files with what {@code round} would be written as.
   *
   * @throws PublishException at the first that differs
   */
  public void requireSame(PublishedRound round) {
    texts(round)
        .forEach(
            (name, want) -> {
              String got = TextFile.read(path.resolve(name));
              if (!got.equals(want)) {
                throw new PublishException(path.resolve(name), difference(want, got));
              }
            });
  }

  /** Where the bundle of a transaction is, relative to this folder. */
  public static String bundleName(int sequence, StepKind kind) {
    return String.format(Locale.ROOT, "%s/%02d-%s.json", PAYOUTS, sequence, kind.text());
  }

  /**
   * Writes a bundle.
   *
   * @return its file, relative to this folder
   */
  public String writeBundle(int sequence, StepKind kind, Bundle bundle) {
    String name = bundleName(sequence, kind);
    writer.write(path.resolve(name), NodeJson.write(BundleJson.write(bundle)) + "\n");
    writer.force(path.resolve(name));
    return name;
  }

  /**
   * A bundle's file.
   *
   * @param name relative to the round's folder
   */
  public record BundleFile(String name, StepKind kind, Bundle bundle) {}

  /**
   * The bundles in the order of their transactions.
   *
   * @throws PublishException with the file that cannot be understood
   */
  public List<BundleFile> bundles() {
    SortedMap<Integer, List<BundleFile>> out = new TreeMap<>();
    for (Path file : list(path.resolve(PAYOUTS))) {
      if (TextFile.isUnfinished(file)) {
        continue;
      }
      String name = file.getFileName().toString();
      Matcher matcher = BUNDLE_NAME.matcher(name);
      if (!matcher.matches()) {
        throw new PublishException(file, "not the name of a bundle");
      }
      Bundle bundle = Lines.readOne(file, BundleJson::read);
      out.computeIfAbsent(Integer.valueOf(matcher.group(1)), number -> new ArrayList<>())
          .add(new BundleFile(PAYOUTS + "/" + name, StepKind.ofText(matcher.group(2)), bundle));
    }
    return out.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Removes what is no bundle of the round: that of a transaction which a reorganisation took off
   * the chain, or a file that a killed process did not finish.
   *
   * @param names the bundles of the round, relative to this folder
   */
  public void keepBundles(Set<String> names) {
    for (Path file : list(path.resolve(PAYOUTS))) {
      if (!names.contains(PAYOUTS + "/" + file.getFileName())) {
        writer.delete(file);
      }
    }
  }

  /** Writes the manifest over all that is in the folder now: the last file of a round. */
  void writeManifest() {
    for (Path file : unfinished()) {
      writer.delete(file);
    }
    writer.write(path.resolve(Manifest.NAME), Manifest.text(path));
  }

  private List<Path> unfinished() {
    return Stream.of(path, path.resolve(PAYOUTS), path.resolve(RECEIPTS))
        .flatMap(folder -> list(folder).stream())
        .filter(TextFile::isUnfinished)
        .toList();
  }

  public void writeReceipt(Receipt receipt) {
    writer.write(
        path.resolve(RECEIPTS).resolve(RoundReceipts.fileName(receipt)),
        RoundReceipts.text(receipt));
  }

  /** Where the round's witnesses write to each other. */
  public Path witness() {
    return path.resolve(WITNESS);
  }

  /** The receipts by file name. */
  public List<Path> receipts() {
    return list(path.resolve(RECEIPTS));
  }

  private static Map<String, String> texts(PublishedRound round) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put(SHARES, Lines.text(round.shares(), LedgerRowJson::write));
    out.put(CARRIED, Lines.text(round.carried(), CarriedLine::toJson));
    out.put(THRESHOLDS, Lines.text(round.thresholds(), ThresholdLine::toJson));
    out.put(LEAVES, Lines.text(round.leaves(), LeafLine::toJson));
    out.put(ROUND, round.document().toJson().toPrettyString() + "\n");
    return out;
  }

  private static String difference(String want, String got) {
    List<String> wantLines = want.lines().toList();
    List<String> gotLines = got.lines().toList();
    int line = 0;
    while (line < Math.min(wantLines.size(), gotLines.size())
        && wantLines.get(line).equals(gotLines.get(line))) {
      line++;
    }
    return "line %d: want %s, got %s".formatted(line + 1, at(wantLines, line), at(gotLines, line));
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "the end of the file";
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new PublishException(folder, "cannot be listed: " + e.getMessage(), e);
    }
  }
}
