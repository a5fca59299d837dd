package org.leafpay.types.tx;

import java.util.List;
import java.util.function.ToIntFunction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/**
 * What an output says before its transaction gives it an id.
 *
 * @param registers serialized constants of R4, R5, .. without gaps, at most six
 */
public record BoxCandidate(
    NanoErg value,
    PropositionBytes script,
    BlockHeight creationHeight,
    List<TokenAmount> tokens,
    List<Bytes> registers) {

  private static final int TOKEN_COUNT_MAX = 255;
  private static final int REGISTER_COUNT_MAX = 6;

  public BoxCandidate {
    tokens = List.copyOf(tokens);
    registers = List.copyOf(registers);
    if (tokens.size() > TOKEN_COUNT_MAX) {
      throw new IllegalArgumentException("too many tokens in a box: " + tokens.size());
    }
    if (registers.size() > REGISTER_COUNT_MAX) {
      throw new IllegalArgumentException("too many registers in a box: " + registers.size());
    }
  }

  /** Money under a script, nothing else. */
  public static BoxCandidate payment(
      NanoErg value, PropositionBytes script, BlockHeight creationHeight) {
    return new BoxCandidate(value, script, creationHeight, List.of(), List.of());
  }

  public BoxCandidate withValue(NanoErg newValue) {
    return new BoxCandidate(newValue, script, creationHeight, tokens, registers);
  }

  public BoxCandidate createdAt(BlockHeight height) {
    return new BoxCandidate(value, script, height, tokens, registers);
  }

  /** This output as output {@code index} of the transaction {@code txId}. */
  public Box in(TxId txId, int index) {
    return new Box(this, txId, index);
  }

  /** The whole box's length in bytes at output {@code index}: its id and index count. */
  public int boxSize(int index) {
    ChainWriter out = new ChainWriter();
    writeTo(out);
    return out.putVlq(index).bytes().size() + Hash32.SIZE;
  }

  /** Writes the box as it stands alone: each token by its id. */
  void writeTo(ChainWriter out) {
    writeHead(out);
    for (TokenAmount token : tokens) {
      out.put(token.id().bytes()).putVlq(token.amount());
    }
    writeRegisters(out);
  }

  /** Writes the box as a transaction holds it: each token by its place in the list of ids. */
  void writeTo(ChainWriter out, ToIntFunction<TokenId> indexOf) {
    writeHead(out);
    for (TokenAmount token : tokens) {
      out.putVlq(indexOf.applyAsInt(token.id())).putVlq(token.amount());
    }
    writeRegisters(out);
  }

  private void writeHead(ChainWriter out) {
    out.putVlq(value.value()).put(script.bytes()).putVlq(creationHeight.value());
    out.putByte(tokens.size());
  }

  private void writeRegisters(ChainWriter out) {
    out.putByte(registers.size());
    registers.forEach(out::put);
  }
}
