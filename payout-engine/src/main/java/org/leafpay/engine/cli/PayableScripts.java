package org.leafpay.engine.cli;

import java.util.Optional;
import org.leafpay.engine.sign.PayeeScripts;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.ScriptRule;
import org.leafpay.types.PropositionBytes;

/** Keeps miners out whose script would make the network refuse everybody's payout. */
final class PayableScripts implements ScriptRule {
  @Override
  public Optional<RejectionReason> problem(PropositionBytes script) {
    if (!PayeeScripts.fits(script)) {
      return Optional.of(RejectionReason.SCRIPT_TOO_LARGE);
    }
    return PayeeScripts.isReadable(script)
        ? Optional.empty()
        : Optional.of(RejectionReason.SCRIPT_UNREADABLE);
  }
}
