package org.leafpay.types.tx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** A transaction before its signatures: they do not change its id. */
public record UnsignedTransaction(
    List<UnsignedInput> inputs, List<BoxId> dataInputs, List<BoxCandidate> outputs) {

  public UnsignedTransaction {
    inputs = List.copyOf(inputs);
    dataInputs = List.copyOf(dataInputs);
    outputs = List.copyOf(outputs);
    if (inputs.isEmpty() || outputs.isEmpty()) {
      throw new IllegalArgumentException("a transaction has inputs and outputs");
    }
  }

  public static UnsignedTransaction of(List<UnsignedInput> inputs, List<BoxCandidate> outputs) {
    return new UnsignedTransaction(inputs, List.of(), outputs);
  }

  /** What a signature signs. */
  public Bytes bytesToSign() {
    return bytesWith(inputs.stream().map(input -> Bytes.EMPTY).toList());
  }

  public TxId id() {
    return new TxId(Hash32.blake2b256(bytesToSign()));
  }

  /** The outputs as boxes that the next transaction can spend. */
  public List<Box> outputBoxes() {
    TxId id = id();
    return IntStream.range(0, outputs.size()).mapToObj(i -> outputs.get(i).in(id, i)).toList();
  }

  public NanoErg outputValue() {
    return NanoErg.sum(outputs.stream().map(BoxCandidate::value).toList());
  }

  Bytes bytesWith(List<Bytes> proofs) {
    ChainWriter out = new ChainWriter();
    out.putVlq(inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      out.put(inputs.get(i).boxId().bytes());
      out.putVlq(proofs.get(i).size()).put(proofs.get(i));
      inputs.get(i).extension().writeTo(out);
    }
    out.putVlq(dataInputs.size());
    dataInputs.forEach(id -> out.put(id.bytes()));
    writeOutputs(out);
    return out.bytes();
  }

  private void writeOutputs(ChainWriter out) {
    Map<TokenId, Integer> places = tokenPlaces();
    out.putVlq(places.size());
    places.keySet().forEach(id -> out.put(id.bytes()));
    out.putVlq(outputs.size());
    outputs.forEach(output -> output.writeTo(out, places::get));
  }

  /** The distinct tokens of the outputs in the order in which they first appear. */
  private Map<TokenId, Integer> tokenPlaces() {
    Map<TokenId, Integer> places = new LinkedHashMap<>();
    List<TokenAmount> all = new ArrayList<>();
    outputs.forEach(output -> all.addAll(output.tokens()));
    all.forEach(token -> places.putIfAbsent(token.id(), places.size()));
    return places;
  }
}
