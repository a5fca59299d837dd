package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.engine.selection.PoolFolder;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.Bytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.address.AddressException;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Who has to look at a round before the operator has his fee, as options. */
final class WitnessOptions {
  private static final int DEADLINE_BLOCKS = 720;

  private static final int DRAWS_MAX = 1_000;

  /** How many members of how many draws. */
  record Wanted(int threshold, int draws) {}

  /** Reads {@code 2/3}. */
  static final class WantedReader implements ITypeConverter<Wanted> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    @Override
    public Wanted convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (matcher.matches()) {
        Wanted wanted =
            new Wanted(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (isPossible(wanted)) {
          return wanted;
        }
      }
      throw new TypeConversionException(
          "want K/N with K from 1 to %d and N from K to %d, not '%s'"
              .formatted(CommitteeTerms.THRESHOLD_MAX, DRAWS_MAX, text));
    }

    private static boolean isPossible(Wanted wanted) {
      return wanted.threshold() >= 1
          && wanted.threshold() <= CommitteeTerms.THRESHOLD_MAX
          && wanted.draws() >= wanted.threshold()
          && wanted.draws() <= DRAWS_MAX;
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--witness",
      paramLabel = "K/N",
      description = {
        "the operator's fee waits until K of the members whom N draws of the selection pool name"
            + " have looked at the round and signed"
      },
      converter = WantedReader.class)
  private Optional<Wanted> witness = Optional.empty();

  @Option(
      names = "--witness-fallback",
      paramLabel = "ADDRESS",
      description = "whose the fee is when they have not signed in time; not the operator's")
  private Optional<String> fallback = Optional.empty();

  @Option(
      names = "--witness-deadline",
      paramLabel = "BLOCKS",
      description = "how long they have from the opening of the round on (720)",
      converter = OptionValues.BlockCount.class)
  private Optional<Integer> deadline = Optional.empty();

  /**
   * Tells what cannot be meant before anything is read.
   *
   * @param out where the rounds go, and the pool is
   * @throws ParameterException with the option that is wrong
   * @throws org.leafpay.engine.selection.PoolHeldException when there is no pool
   */
  void check(Network network, Path out) {
    if (witness.isEmpty() && (fallback.isPresent() || deadline.isPresent())) {
      throw wrong("--witness-fallback and --witness-deadline mean nothing without --witness");
    }
    if (witness.isPresent()) {
      fallbackKey(network);
      PoolFolder.in(out).read();
    }
  }

  /**
   * The rules with their witnesses.
   *
   * @param out where the rounds are, and the pool beside them
   * @throws org.leafpay.engine.selection.PoolHeldException when there is no pool
   */
  RoundPolicy with(RoundPolicy policy, Path out, Network network) {
    return witness.isEmpty()
        ? policy
        : policy.withWitness(terms(PoolFolder.in(out).read().nft(), network));
  }

  private CommitteeTerms terms(TokenId pool, Network network) {
    Wanted wanted = witness.orElseThrow();
    return new CommitteeTerms(
        pool,
        wanted.threshold(),
        wanted.draws(),
        fallbackKey(network),
        deadline.orElse(DEADLINE_BLOCKS));
  }

  private Bytes fallbackKey(Network network) {
    String text =
        fallback.orElseThrow(
            () -> wrong("--witness needs --witness-fallback: whose the fee is if nobody signs"));
    try {
      return ErgoAddress.parse(text, network)
          .script()
          .publicKey()
          .orElseThrow(() -> wrong("--witness-fallback: " + text + ": not the address of a key"));
    } catch (AddressException e) {
      throw wrong("--witness-fallback: " + text + ": " + e.getMessage());
    }
  }

  private ParameterException wrong(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
