package org.leafpay.testnet.bench.selection;

import java.util.List;
import org.ergoplatform.appkit.AppkitProvingInterpreter;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.types.Bytes;
import scala.collection.JavaConverters;
import sigmastate.AtLeast$;
import sigmastate.Values.SigmaBoolean;
import sigmastate.interpreter.HintsBag;

/** Who signs for an input. */
@FunctionalInterface
public interface Signature {
  /** No signature at all. */
  Signature NONE = message -> Bytes.EMPTY;

  /** The proof that an input carries for {@code message}. */
  Bytes of(Bytes message);

  /** One key signs. */
  static Signature of(BenchKey key) {
    return key::sign;
  }

  /**
   * Some of several keys sign where a number of them is wanted.
   *
   * @param wanted how many of {@code keys} must sign
   * @param signing those that do
   */
  static Signature group(int wanted, List<BenchKey> keys, List<BenchKey> signing) {
    return message -> {
      AppkitProvingInterpreter prover =
          new AppkitProvingInterpreter(
              List.of(), signing.stream().map(BenchKey::secret).toList(), List.of(), null);
      List<SigmaBoolean> propositions =
          keys.stream().<SigmaBoolean>map(key -> key.secret().publicImage()).toList();
      SigmaBoolean group =
          AtLeast$.MODULE$.reduce(
              wanted, JavaConverters.asScalaBufferConverter(propositions).asScala());
      return Bytes.of(prover.generateProof(group, message.toArray(), HintsBag.empty()));
    };
  }
}
