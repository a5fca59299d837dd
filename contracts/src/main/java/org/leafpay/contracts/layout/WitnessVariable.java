package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/** The one context variable that a state script is told. */
final class WitnessVariable {
  private WitnessVariable() {}

  static ContextExtension extension(Bytes constant) {
    return new ContextExtension(
        List.of(new ContextExtension.Variable(ShareStateLayout.PROOF, constant)));
  }

  static Bytes constant(String place, ContextExtension extension) {
    return extension.variables().stream()
        .filter(variable -> variable.id() == ShareStateLayout.PROOF)
        .findFirst()
        .map(ContextExtension.Variable::constant)
        .orElseThrow(() -> new LayoutException(place, "not there"));
  }
}
