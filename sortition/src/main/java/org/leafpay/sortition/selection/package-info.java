/**
 * Weighted selection on chain, as pure transitions: a pool's box and a wish give the next
 * transaction.
 *
 * <p>Reading order: {@link org.leafpay.sortition.selection.PoolOpening} makes a pool of nobody;
 * {@link org.leafpay.sortition.selection.SelectionTree} is what its box commits to, {@link
 * org.leafpay.sortition.selection.PoolPosition} both together. {@link
 * org.leafpay.sortition.selection.PoolChange} gives operators other weights, {@link
 * org.leafpay.sortition.selection.ChangePlanner} as many as there are in a chain of transactions.
 * {@link org.leafpay.sortition.selection.PoolPhases} locks, seeds and opens it. Boxes that wait for
 * the draws of a seed ({@link org.leafpay.sortition.selection.Waiting}) are spent by {@link
 * org.leafpay.sortition.selection.PayeeSpend} and {@link
 * org.leafpay.sortition.selection.CommitteeSpend}, and taken back by {@link
 * org.leafpay.sortition.selection.FallbackSpend}. {@link
 * org.leafpay.sortition.selection.CommitteeTerms} makes a committee's box, {@link
 * org.leafpay.sortition.selection.CommitteeRules} checks what somebody else made. Inside: {@code
 * EditPlan} finds out what a change does to each entry, {@code TreeEdit} holds it, {@code
 * ProvenEdit} proves it.
 *
 * <p>Nothing here signs, sends or reads a clock. Depends on the pure parts of this module, on
 * avl-proofs and contracts.
 */
@NullMarked
package org.leafpay.sortition.selection;

import org.jspecify.annotations.NullMarked;
