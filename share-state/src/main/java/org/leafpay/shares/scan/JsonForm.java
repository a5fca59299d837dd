package org.leafpay.shares.scan;

import org.leafpay.shares.source.RowProblem;

/** A JSON object whose fields have miningcore's names; others are skipped. */
final class JsonForm implements RowForm {
  private final JsonScan scan = new JsonScan();
  private final ExactJson exact;

  JsonForm(int sizeMax) {
    this.exact = new ExactJson(sizeMax);
  }

  @Override
  public int find(byte[] bytes, int from, int to, FieldSpans spans) {
    return scan.find(bytes, from, to, spans);
  }

  @Override
  public boolean isSound(FieldSpans spans) {
    return JsonScan.isSound(spans);
  }

  @Override
  public RowTexts exact(byte[] bytes, int from, int to) throws RowProblem {
    return exact.read(Utf8.text(bytes, from, to));
  }
}
