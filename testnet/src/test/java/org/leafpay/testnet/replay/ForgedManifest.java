package org.leafpay.testnet.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** Writes the manifest of a folder as it is now, as anybody can. */
final class ForgedManifest {
  private static final String NAME = "manifest.json";

  private ForgedManifest() {}

  static void write(Path round) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", 1);
    ObjectNode hashes = json.putObject("files");
    for (Path file : files(round)) {
      Bytes content = Bytes.of(Files.readAllBytes(file));
      hashes.put(round.relativize(file).toString(), Hash32.blake2b256(content).hex());
    }
    Files.writeString(round.resolve(NAME), json.toPrettyString() + "\n");
  }

  /** All but the manifest, by name. */
  private static List<Path> files(Path round) throws IOException {
    try (Stream<Path> files = Files.walk(round)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(round.resolve(NAME)))
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    }
  }
}
