package org.leafpay.shares.scan;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import java.util.Optional;
import org.leafpay.shares.source.CsvDialect;
import org.leafpay.shares.source.RowProblem;

/** Fields between commas, in the order of a header. */
final class CsvForm implements RowForm {
  private static final long COMMAS = Words.repeat(',');
  private static final long QUOTES = Words.repeat('"');
  private static final long FEEDS = Words.repeat('\n');
  private static final long RETURNS = Words.repeat('\r');

  private final List<Optional<Column>> columns;
  private final int[] columnAt;

  /**
   * @param names the header; every column that a row must have is there, none that is read twice
   */
  CsvForm(List<String> names) {
    this.columns = names.stream().map(Column::ofText).toList();
    this.columnAt =
        columns.stream()
            .mapToInt(column -> column.map(Column::index).orElse(FieldSpans.SKIPPED))
            .toArray();
  }

  /** Sure of rows in ASCII without a quote that have as many fields as the header. */
  @Override
  public int find(byte[] bytes, int from, int to, FieldSpans spans) {
    spans.start(bytes);
    int field = 0;
    int start = from;
    int last = columnAt.length - 1;
    for (int at = from; at < to; at += Words.SIZE) {
      long word = Words.at(bytes, at);
      int stop = stop(word, Math.min(Words.SIZE, to - at));
      long commas = Words.head(Words.all(word ^ COMMAS), stop);
      for (; commas != 0; commas &= commas - 1) {
        int comma = at + Words.first(commas);
        if (field == last) {
          return UNSURE;
        }
        note(field++, start, comma, spans);
        start = comma + 1;
      }
      if (stop < Words.SIZE) {
        int end = at + stop;
        note(field, start, end, spans);
        return field == last && (end == to || isLineEnd(bytes[end])) ? end : UNSURE;
      }
    }
    note(field, start, to, spans);
    return field == last ? to : UNSURE;
  }

  /**
   * Where in the word something comes that ends the row or is not plain; {@code size} if nothing.
   */
  private static int stop(long word, int size) {
    long marks =
        Words.zeros(word ^ FEEDS)
            | Words.zeros(word ^ RETURNS)
            | Words.zeros(word ^ QUOTES)
            | (word & Words.HIGHS);
    return marks == 0 ? size : Math.min(size, Words.first(marks));
  }

  private static boolean isLineEnd(byte letter) {
    return letter == '\n' || letter == '\r';
  }

  /** Every field was looked at. */
  @Override
  public boolean isSound(FieldSpans spans) {
    return true;
  }

  private void note(int field, int from, int to, FieldSpans spans) {
    spans.put(columnAt[field], from, to);
  }

  /**
   * @throws CsvParseException when quotes do not pair as they must: where the row ends, nobody can
   *     tell
   */
  @Override
  public RowTexts exact(byte[] bytes, int from, int to) throws RowProblem {
    List<String> fields = CsvDialect.fields(Utf8.text(bytes, from, to));
    CsvDialect.requireShape(fields, columnAt.length);
    RowTexts texts = new RowTexts();
    for (int i = 0; i < fields.size(); i++) {
      if (columns.get(i).isPresent()) {
        texts.put(columns.get(i).get(), fields.get(i));
      }
    }
    return texts;
  }
}
