package org.leafpay.avl;

/** A proof of updates, the digest it starts from and the one that it proves. */
public record ProvenUpdate(BatchProof proof, TreeDigest before, TreeDigest after) {}
