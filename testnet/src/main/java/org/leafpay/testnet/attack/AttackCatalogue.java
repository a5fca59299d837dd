package org.leafpay.testnet.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leafpay.rewardbox.json.NodeJson;

/** The attacks of the vector files in each layout, in the order of {@code catalogue.txt}. */
final class AttackCatalogue {
  private static final String FOLDER = "vectors/";
  private static final String LIST = FOLDER + "catalogue.txt";

  private AttackCatalogue() {}

  static List<Attack> all() {
    return names().stream().flatMap(name -> attacks(name).stream()).toList();
  }

  static List<String> names() {
    return text(LIST).lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<Attack> attacks(String name) {
    return Attack.read(name, NodeJson.parse(text(FOLDER + name + ".json")));
  }

  private static String text(String file) {
    try (InputStream in = AttackCatalogue.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not packed with the attacks: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
