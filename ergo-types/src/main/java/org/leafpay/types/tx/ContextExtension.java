package org.leafpay.types.tx;

import java.util.List;
import org.leafpay.types.Bytes;

/** The variables that a spender hands to a script, in the order in which they are written. */
public record ContextExtension(List<Variable> variables) {
  public static final ContextExtension EMPTY = new ContextExtension(List.of());

  private static final int COUNT_MAX = 255;

  public ContextExtension {
    variables = List.copyOf(variables);
    if (variables.size() > COUNT_MAX) {
      throw new IllegalArgumentException("too many context variables: " + variables.size());
    }
  }

  /**
   * One variable.
   *
   * @param id a signed byte; a script reaches those from 0 on, nodes take the others too
   * @param constant the serialized constant, its type first
   */
  public record Variable(int id, Bytes constant) {
    public Variable {
      if (id < Byte.MIN_VALUE || id > Byte.MAX_VALUE) {
        throw new IllegalArgumentException("context variable id out of range: " + id);
      }
    }
  }

  /** One variable with id 0: what every script of this project wants. */
  public static ContextExtension of(Bytes constant) {
    return new ContextExtension(List.of(new Variable(0, constant)));
  }

  void writeTo(ChainWriter out) {
    out.putByte(variables.size());
    for (Variable variable : variables) {
      out.putByte(variable.id() & 0xff).put(variable.constant());
    }
  }
}
