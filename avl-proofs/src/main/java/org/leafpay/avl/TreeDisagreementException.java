package org.leafpay.avl;

/**
 * Two implementations of the tree, or of its verifier, gave different answers about something that
 * was just made here. Nothing made from it may be used.
 */
public final class TreeDisagreementException extends IllegalStateException {
  TreeDisagreementException(String what, Object want, Object got) {
    super(what + ": want " + want + ", got " + got);
  }
}
