package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.Hash32;

/**
 * {@code manifest.json}: the blake2b256 hash of every other file of a round, but of what its
 * witnesses write to each other after it is closed. It tells a damaged file from a whole one;
 * whether the content is right, a replay tells.
 */
public final class Manifest {
  static final String NAME = "manifest.json";

  private Manifest() {}

  /**
   * A file that is not what the manifest says.
   *
   * @param file relative to the round's folder
   */
  public record Difference(String file, String reason) {
    /** Both in a line. */
    public String text() {
      return file + ": " + reason;
    }
  }

  /** Writes the manifest of {@code folder} as it is now, without what was never finished. */
  public static void write(RoundFolder folder) {
    folder.writeManifest();
  }

  /** The manifest of {@code folder} as it is now. */
  static String text(Path folder) {
    return text(hashes(folder));
  }

  /** The first file that is missing, superfluous or changed; else empty. */
  public static Optional<Difference> firstDifference(RoundFolder folder) {
    Path file = folder.path().resolve(NAME);
    SortedMap<String, Hash32> got = hashes(folder.path());
    SortedMap<String, Hash32> want = Lines.readOne(file, Manifest::read);
    for (Map.Entry<String, Hash32> entry : want.entrySet()) {
      Hash32 hash = got.remove(entry.getKey());
      if (hash == null) {
        return Optional.of(new Difference(entry.getKey(), "named in " + NAME + ", not there"));
      }
      if (!hash.equals(entry.getValue())) {
        return Optional.of(
            new Difference(
                entry.getKey(), "its hash is " + hash + ", by " + NAME + " " + entry.getValue()));
      }
    }
    if (!got.isEmpty()) {
      return Optional.of(new Difference(got.firstKey(), "not named in " + NAME));
    }
    boolean canonical = TextFile.read(file).equals(text(want));
    return canonical
        ? Optional.empty()
        : Optional.of(new Difference(NAME, "not written as it should be"));
  }

  private static SortedMap<String, Hash32> read(JsonAt json) {
    SortedMap<String, Hash32> out = new TreeMap<>();
    json.get("files").fields().forEach((name, hash) -> out.put(name, hash.textAs(Hash32::ofHex)));
    return out;
  }

  private static String text(SortedMap<String, Hash32> hashes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", RoundDocument.VERSION);
    ObjectNode files = json.putObject("files");
    hashes.forEach((name, hash) -> files.put(name, hash.hex()));
    return json.toPrettyString() + "\n";
  }

  private static SortedMap<String, Hash32> hashes(Path folder) {
    SortedMap<String, Hash32> out = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.equals(NAME) && !name.startsWith(RoundFolder.WITNESS + "/")) {
          out.put(name, hash(file));
        }
      }
    } catch (IOException e) {
      throw new PublishException(folder, "cannot be read: " + e.getMessage(), e);
    }
    return out;
  }

  private static Hash32 hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Hash32.blake2b256(in);
    }
  }
}
