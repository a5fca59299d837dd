package org.leafpay.testnet.devnet.chain;

import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

/**
 * The fields of a header that differ from block to block on the devnet. Version 4, difficulty 1 and
 * no votes are the same in all.
 *
 * @param stateRoot 33 bytes
 * @param minerKey 33 bytes, compressed public key
 * @param nonce 8 bytes
 */
public record HeaderFields(
    HeaderId parent,
    Hash32 adProofsRoot,
    Hash32 transactionsRoot,
    Bytes stateRoot,
    long timestampMillis,
    Hash32 extensionHash,
    BlockHeight height,
    Bytes minerKey,
    Bytes nonce) {}
