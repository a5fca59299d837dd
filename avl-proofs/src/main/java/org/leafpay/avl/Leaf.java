package org.leafpay.avl;

import org.leafpay.types.Bytes;

/** A key and its value, as a tree holds them. Their lengths are checked by who takes the leaf. */
public record Leaf(Bytes key, Bytes value) {}
