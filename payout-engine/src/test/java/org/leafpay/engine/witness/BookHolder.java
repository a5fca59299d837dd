package org.leafpay.engine.witness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Another process that has a book open until its input ends. */
final class BookHolder {
  private BookHolder() {}

  public static void main(String[] args) throws IOException {
    OneTimeBook book = OneTimeBook.open(Path.of(args[0]), new SecureRandom());
    System.out.println("open");
    System.in.transferTo(OutputStream.nullOutputStream());
    book.close();
  }
}
