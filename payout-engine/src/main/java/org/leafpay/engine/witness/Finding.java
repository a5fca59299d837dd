package org.leafpay.engine.witness;

/** What a witness finds who looks at a round. */
public sealed interface Finding {
  /** The files say what the chain says, and everybody who could be paid is paid. */
  record Sound() implements Finding {}

  /** Nothing is wrong, and it is too early to sign. */
  record Unfinished(String reason) implements Finding {}

  /** The files are not what they should be, or the chain says something else. */
  record Wrong(String reason) implements Finding {}
}
