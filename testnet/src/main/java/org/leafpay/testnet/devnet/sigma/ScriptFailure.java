package org.leafpay.testnet.devnet.sigma;

import java.util.Optional;

/**
 * The first input whose script does not agree.
 *
 * @param exception what the script threw, or empty when it plainly said no
 */
public record ScriptFailure(int input, Optional<String> exception) {}
