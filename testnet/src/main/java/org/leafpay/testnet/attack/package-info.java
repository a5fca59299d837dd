/**
 * Transactions that must be refused, each beside an honest one that must not.
 *
 * <p>A vector file under {@code vectors/} names an honest transaction, the layouts of rounds in
 * which it is attacked, and what the attacker changes about it. {@code HonestScene} holds the
 * honest ones ({@code Twin}: one of them in one layout), {@code ChangeReader} the words for
 * changes, {@code Attack} is both together. Sums are made to fit by the attack itself, so that
 * nothing but the scripts can refuse it. {@link org.leafpay.testnet.attack.AttackBench} asks
 * sigma-state 4.0.5 and both independent verifiers about every one, {@link
 * org.leafpay.testnet.attack.AttackReport} shows what they said.
 */
@NullMarked
package org.leafpay.testnet.attack;

import org.jspecify.annotations.NullMarked;
