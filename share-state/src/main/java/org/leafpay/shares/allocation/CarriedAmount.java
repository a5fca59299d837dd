package org.leafpay.shares.allocation;

import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;

/** What earlier rounds left owed to a miner. */
public record CarriedAmount(ErgoAddress address, NanoErg amount) {}
