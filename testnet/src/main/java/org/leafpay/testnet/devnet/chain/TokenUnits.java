package org.leafpay.testnet.devnet.chain;

import org.leafpay.types.TokenId;

/** A number of units of one token, as a box carries it. */
public record TokenUnits(TokenId token, long units) {}
