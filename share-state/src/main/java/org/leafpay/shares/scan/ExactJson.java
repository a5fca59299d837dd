package org.leafpay.shares.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/**
 * Reads one JSON object with Jackson. A number is taken as the text that was written, never as a
 * double; text is taken for a number where one is wanted, since databases write some numbers as
 * text; {@code null} is an empty field; NaN is read so that it can be named.
 */
final class ExactJson {
  private final JsonFactory json;

  /**
   * @param sizeMax no row is longer
   */
  ExactJson(int sizeMax) {
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNumberLength(sizeMax)
                    .maxStringLength(sizeMax)
                    .maxNameLength(sizeMax)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // Keys are a stranger's: they must not fill a table that lives as long as the process.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
  }

  RowTexts read(String row) throws RowProblem {
    try (JsonParser parser = json.createParser(row)) {
      RowTexts texts = object(parser, row);
      requireEnd(parser, row);
      texts.requireComplete();
      return texts;
    } catch (IOException e) {
      // Closing a parser over a text.
      throw new UncheckedIOException(e);
    }
  }

  private static RowTexts object(JsonParser parser, String row) throws RowProblem {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RowProblem(RejectionReason.NOT_A_JSON_OBJECT, row);
      }
      RowTexts texts = new RowTexts();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Optional<Column> column = Column.ofText(parser.currentName());
        JsonToken value = parser.nextToken();
        if (column.isPresent()) {
          texts.put(column.get(), text(parser, value, column.get()));
        } else {
          parser.skipChildren();
        }
      }
      return texts;
    } catch (IOException e) {
      throw new RowProblem(RejectionReason.NOT_A_JSON_OBJECT, row);
    }
  }

  private static String text(JsonParser parser, JsonToken value, Column column)
      throws IOException, RowProblem {
    return switch (value) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
      case VALUE_NULL -> "";
      default -> throw new RowProblem(RejectionReason.NOT_A_JSON_VALUE, column.text());
    };
  }

  private static void requireEnd(JsonParser parser, String row) throws RowProblem {
    try {
      if (parser.nextToken() != null) {
        throw new RowProblem(RejectionReason.MORE_THAN_ONE_OBJECT, row);
      }
    } catch (IOException e) {
      throw new RowProblem(RejectionReason.MORE_THAN_ONE_OBJECT, row);
    }
  }
}
