package org.leafpay.testnet.devnet.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ergoplatform.DataInput;
import org.ergoplatform.ErgoBoxCandidate;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.ErgoLikeTransactionSerializer$;
import org.ergoplatform.Input;
import org.ergoplatform.UnsignedErgoLikeTransaction;
import org.ergoplatform.UnsignedInput;
import org.ergoplatform.appkit.ContextVar;
import org.ergoplatform.appkit.ErgoToken;
import org.ergoplatform.appkit.ErgoValue;
import org.ergoplatform.appkit.Iso$;
import org.ergoplatform.appkit.JavaHelpers$;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.sigma.TransactionReader;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import scala.collection.IndexedSeq;
import scala.collection.JavaConverters;
import sigmastate.Values.ErgoTree;
import sigmastate.interpreter.ContextExtension;
import sigmastate.interpreter.ProverResult;
import sigmastate.serialization.ErgoTreeSerializer;

/** Builds and signs a transaction without running any script and without any check. */
public final class TestTransaction {
  private record In(BoxId box, List<TestKey> signer, List<ContextVar> variables) {}

  private final List<In> inputs = new ArrayList<>();
  private final List<BoxId> dataInputs = new ArrayList<>();
  private final List<Out> outputs = new ArrayList<>();
  private final Map<Integer, Integer> otherHeights = new HashMap<>();
  private final int height;

  private TestTransaction(int height) {
    this.height = height;
  }

  /** Outputs say that they were made at {@code height}. */
  public static TestTransaction at(int height) {
    return new TestTransaction(height);
  }

  public TestTransaction spend(BoxId box, TestKey signer) {
    inputs.add(new In(box, List.of(signer), List.of()));
    return this;
  }

  /** An input without a signature. */
  public TestTransaction spend(BoxId box, ContextVar... variables) {
    inputs.add(new In(box, List.of(), List.of(variables)));
    return this;
  }

  public TestTransaction spend(BoxId box, TestKey signer, ContextVar... variables) {
    inputs.add(new In(box, List.of(signer), List.of(variables)));
    return this;
  }

  public TestTransaction read(BoxId box) {
    dataInputs.add(box);
    return this;
  }

  public TestTransaction pay(long value, PropositionBytes script) {
    return pay(Out.of(value, script));
  }

  public TestTransaction pay(Out output) {
    outputs.add(output);
    return this;
  }

  /** The next output says that it was made at another height. */
  public TestTransaction payAt(int otherHeight, long value, PropositionBytes script) {
    otherHeights.put(outputs.size(), otherHeight);
    return pay(value, script);
  }

  public LedgerTransaction sign() {
    byte[] message = unsigned().messageToSign();
    List<Input> signed = new ArrayList<>();
    for (In in : inputs) {
      Bytes proof = in.signer().isEmpty() ? Bytes.EMPTY : in.signer().get(0).sign(message);
      signed.add(
          new Input(in.box().bytes().toArray(), new ProverResult(proof.toArray(), extension(in))));
    }
    ErgoLikeTransaction tx = new ErgoLikeTransaction(seq(signed), data(), candidates());
    return TransactionReader.ofBytes(Bytes.of(ErgoLikeTransactionSerializer$.MODULE$.toBytes(tx)));
  }

  private UnsignedErgoLikeTransaction unsigned() {
    List<UnsignedInput> unsigned = new ArrayList<>();
    for (In in : inputs) {
      unsigned.add(new UnsignedInput(in.box().bytes().toArray(), extension(in)));
    }
    return new UnsignedErgoLikeTransaction(seq(unsigned), data(), candidates());
  }

  private IndexedSeq<DataInput> data() {
    return seq(dataInputs.stream().map(id -> new DataInput(id.bytes().toArray())).toList());
  }

  private IndexedSeq<ErgoBoxCandidate> candidates() {
    List<ErgoBoxCandidate> candidates = new ArrayList<>();
    for (Out out : outputs) {
      int made = otherHeights.getOrDefault(candidates.size(), height);
      candidates.add(
          JavaHelpers$.MODULE$.createBoxCandidate(
              out.value(), tree(out.script()), tokens(out), registers(out), made));
    }
    return seq(candidates);
  }

  private static ErgoTree tree(PropositionBytes script) {
    return ErgoTreeSerializer.DefaultSerializer().deserializeErgoTree(script.bytes().toArray());
  }

  private static IndexedSeq<ErgoToken> tokens(Out out) {
    List<ErgoToken> tokens = new ArrayList<>();
    for (TokenUnits token : out.tokens()) {
      tokens.add(new ErgoToken(token.token().bytes().toArray(), token.units()));
    }
    return seq(tokens);
  }

  private static IndexedSeq<ErgoValue<?>> registers(Out out) {
    List<ErgoValue<?>> values = new ArrayList<>();
    out.registers().forEach(constant -> values.add(ErgoValue.fromHex(constant.hex())));
    return seq(values);
  }

  private static ContextExtension extension(In in) {
    return Iso$.MODULE$.isoContextVarsToContextExtension().to(in.variables());
  }

  private static <T> IndexedSeq<T> seq(List<T> items) {
    return JavaConverters.asScalaBufferConverter(items).asScala().toIndexedSeq();
  }
}
