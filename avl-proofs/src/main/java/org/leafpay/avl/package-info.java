/**
 * The authenticated-tree layer: sets of leaves, the digest that commits to one, proofs about it.
 * General in key and value length; what the values mean is said in {@code org.leafpay.avl.views}.
 *
 * <p>Reading order: {@link org.leafpay.avl.TreeShape} and {@link org.leafpay.avl.Leaf}, {@link
 * org.leafpay.avl.LeafSet} (a canonical set and its {@link org.leafpay.avl.TreeDigest}), {@link
 * org.leafpay.avl.AuthenticatedTree} (makes a {@link org.leafpay.avl.BatchProof}), {@link
 * org.leafpay.avl.ProofVerifier} (checks one and answers with a {@link
 * org.leafpay.avl.LookupVerdict} or {@link org.leafpay.avl.UpdateVerdict}), {@link
 * org.leafpay.avl.LeafProof} (one key, for a miner to keep); {@link org.leafpay.avl.GrowingTree} (a
 * tree to which leaves come, with {@link org.leafpay.avl.TreeOperation}s in any order and their
 * {@link org.leafpay.avl.OperationsVerdict}). Inside: {@code CanonicalTree} is the form of the
 * tree, {@code ProofReader}, {@code ProofTree}, {@code ProofGrowth} and {@code ProofTreeRules} the
 * verifier.
 *
 * <p>Promises: values are immutable; the verifier needs neither prover nor store nor node and never
 * throws on what is in a proof; scrypto, whose rules are those of the chain, stays inside this
 * package and no Scala type is in any public signature. Depends on ergo-types.
 *
 * <p>The algorithm is from "Improving Authenticated Dynamic Dictionaries, with Applications to
 * Cryptocurrencies" (Reyzin, Meshkov, Chepurnoy, Ivanov 2016, eprint 2016/994, appendix B).
 */
@NullMarked
package org.leafpay.avl;

import org.jspecify.annotations.NullMarked;
