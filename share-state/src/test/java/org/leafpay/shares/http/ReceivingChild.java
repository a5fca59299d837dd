package org.leafpay.shares.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that takes shares over HTTP into a ledger, and is killed while it does. */
public final class ReceivingChild {
  private ReceivingChild() {}

  /** Takes the file of the ledger, the port and the list of tokens, and ends with its input. */
  public static void main(String[] arguments) throws IOException {
    TokenBook tokens = TokenBook.of(List.of(arguments[2].split("\n", -1)));
    try (HttpLedger ledger =
        new HttpLedger(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), tokens, HttpLedger.LIMITS)) {
      ledger.start();
      System.out.println(ledger.port());
      System.out.flush();
      System.in.read();
    }
  }
}
