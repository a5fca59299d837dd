package org.leafpay.shares.scan;

import java.util.EnumMap;
import java.util.Map;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;
import org.leafpay.shares.source.ShareTexts;

/** The fields of one row as texts, from a slow reader. */
public final class RowTexts {
  private final Map<Column, String> texts = new EnumMap<>(Column.class);

  void put(Column column, String text) throws RowProblem {
    if (texts.put(column, text) != null) {
      throw new RowProblem(RejectionReason.FIELD_TWICE, column.text());
    }
  }

  void requireComplete() throws RowProblem {
    for (Column column : Column.values()) {
      if (column.isRequired() && !texts.containsKey(column)) {
        throw new RowProblem(RejectionReason.FIELD_MISSING, column.text());
      }
    }
  }

  /** Empty when the row lacks it. */
  String get(Column column) {
    return texts.getOrDefault(column, "");
  }

  ShareTexts share() {
    return new ShareTexts(
        get(Column.POOL_ID),
        get(Column.HEIGHT),
        get(Column.DIFFICULTY),
        get(Column.NETWORK_DIFFICULTY),
        get(Column.MINER),
        get(Column.CREATED),
        get(Column.WORKER));
  }
}
