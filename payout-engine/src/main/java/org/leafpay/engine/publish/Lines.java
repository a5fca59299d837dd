package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeJsonException;

/** Files of JSON: of one object a line, or of one value. */
public final class Lines {
  private Lines() {}

  static <T> String text(List<T> rows, Function<T, ? extends JsonNode> toJson) {
    StringBuilder out = new StringBuilder();
    for (T row : rows) {
      out.append(NodeJson.write(toJson.apply(row))).append('\n');
    }
    return out.toString();
  }

  static <T> List<T> read(Path file, Function<JsonAt, T> reader) {
    List<T> out = new ArrayList<>();
    int number = 0;
    for (String line : TextFile.read(file).lines().toList()) {
      number++;
      try {
        out.add(reader.apply(NodeJson.parse(line)));
      } catch (NodeJsonException e) {
        throw new PublishException(file, "line " + number + ": " + e.getMessage(), e);
      }
    }
    return out;
  }

  /**
   * Reads a whole file that is one JSON value.
   *
   * @throws PublishException when it cannot be read or understood
   */
  public static <T> T readOne(Path file, Function<JsonAt, T> reader) {
    try {
      return reader.apply(NodeJson.parse(TextFile.read(file)));
    } catch (NodeJsonException e) {
      throw new PublishException(file, String.valueOf(e.getMessage()), e);
    }
  }
}
