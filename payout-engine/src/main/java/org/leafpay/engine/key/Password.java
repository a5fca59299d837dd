package org.leafpay.engine.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * A password that is wiped when it is closed. It comes from a file, an environment variable or a
 * person, never from the command line, which every user of the machine can see.
 */
public final class Password implements AutoCloseable {
  private final char[] characters;

  private Password(char[] characters, String where) {
    if (characters.length == 0) {
      throw new KeyException(where, KeyProblem.EMPTY_PASSWORD);
    }
    this.characters = characters;
  }

  /** Takes {@code characters} over: they are wiped when this is closed. */
  public static Password of(char... characters) {
    return new Password(characters, "password");
  }

  /**
   * The first line of a file that only its owner can read.
   *
   * @throws KeyException when there is none
   */
  public static Password ofFile(Path file) {
    byte[] content = SecretFiles.read(file);
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content));
    Arrays.fill(content, (byte) 0);
    int end = 0;
    while (end < decoded.length() && decoded.charAt(end) != '\n' && decoded.charAt(end) != '\r') {
      end++;
    }
    char[] line = Arrays.copyOf(decoded.array(), end);
    Arrays.fill(decoded.array(), '\0');
    return new Password(line, file.toString());
  }

  /**
   * The value of an environment variable.
   *
   * @throws KeyException when it is not set
   */
  public static Password ofVariable(String name, Map<String, String> environment) {
    String value = environment.get(name);
    if (value == null) {
      throw new KeyException(name, KeyProblem.NO_SUCH_VARIABLE);
    }
    return new Password(value.toCharArray(), name);
  }

  /** A copy that whoever uses it wipes. */
  public char[] copy() {
    return characters.clone();
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  /** Nothing of the password, not even its length. */
  @Override
  public String toString() {
    return "Password";
  }
}
