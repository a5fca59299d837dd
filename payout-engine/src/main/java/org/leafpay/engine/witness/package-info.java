/**
 * Witnesses of rounds: the operator's own fee of a round waits in a box until members of his
 * selection pool, drawn by a seed that nobody knew when the round was opened, have looked at the
 * published files and sign.
 *
 * <p>Reading order: {@link org.leafpay.engine.witness.WitnessedRound} (a round with such a box),
 * {@link org.leafpay.engine.witness.Standing} (how it is with its committee on the chain), {@link
 * org.leafpay.engine.witness.CommitteeMember} (what a member's program does; {@code
 * RoundInspection} is what he looks at, a {@link org.leafpay.engine.witness.Finding} what he
 * finds), {@link org.leafpay.engine.witness.OneTimeBook} (what he has committed to), {@link
 * org.leafpay.engine.witness.CommitteeClerk} (brings papers together, has no key), {@link
 * org.leafpay.engine.witness.CommitteeRefund} (when nobody has signed in time), {@link
 * org.leafpay.engine.witness.CommitteeStatus} (for people and programs). {@link
 * org.leafpay.engine.witness.CommitteeEpochs} tells the payout service which draws come next.
 * Inside: {@code Release} is the one transaction that is ever signed, {@code WitnessFolder} has the
 * papers that go between members.
 *
 * <p>Promises: a member signs nothing but the release of a round that he has looked at; a
 * commitment is used for one request only, whatever crashes; a wrong answer is found with its
 * author before anything is sent. All else follows from what the chain shows now.
 */
@NullMarked
package org.leafpay.engine.witness;

import org.jspecify.annotations.NullMarked;
