/**
 * One signature by several keys whose owners do not meet: each sends what he commits to, is told
 * what all of them committed to, and sends his answer.
 *
 * <p>Reading order: {@link org.leafpay.engine.sign.joint.Commitment} (the first round), {@link
 * org.leafpay.engine.sign.joint.JointRequest} (what everybody answers to), {@link
 * org.leafpay.engine.sign.joint.Response} (the second round), {@link
 * org.leafpay.engine.sign.joint.JointOutcome} (the signature, or who is missing or wrong), {@link
 * org.leafpay.engine.sign.joint.JointProof}. Inside: {@code SchnorrTree} speaks with sigma-state.
 *
 * <p>The signature is the chain's own proof that all keys are known: a Schnorr proof for each key
 * under one challenge, the hash of all commitments and the message. sigma-state makes the challenge
 * and the bytes. What is added is how each proof's commitment comes about. If it were one point
 * that is shown at the beginning, then somebody who opens many signatures at the same time and
 * chooses his own points last could solve for a signature that was never given (Benhamouda and
 * others, "On the (in)security of ROS", 2020). So it is made of two points as in FROST (RFC 9591):
 * the second one is multiplied by a hash of everything in the request, and no choice of one side is
 * left when the other's effect is known.
 *
 * <p>Nothing here keeps anything: that a commitment is answered once only is the keeper's duty.
 */
@NullMarked
package org.leafpay.engine.sign.joint;

import org.jspecify.annotations.NullMarked;
