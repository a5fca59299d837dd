package org.leafpay.testnet.devnet.sigma;

import java.util.ArrayList;
import java.util.List;
import org.ergoplatform.ErgoBox;
import org.ergoplatform.ErgoBox$;
import org.ergoplatform.ErgoBox.NonMandatoryRegisterId;
import org.leafpay.testnet.devnet.chain.BoxContent;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import scala.Option;
import scala.Tuple2;
import sigmastate.SType;
import sigmastate.Values.EvaluatedValue;

/** Boxes between sigma-state's form and the ledger's. */
final class BoxReader {
  private static final int FIRST_REGISTER = 4;

  private BoxReader() {}

  static LedgerBox ledgerBox(ErgoBox box) {
    BoxContent content =
        new BoxContent(
            NanoErg.of(box.value()),
            new PropositionBytes(Bytes.of(box.ergoTree().bytes())),
            BlockHeight.of(box.creationHeight()),
            tokens(box),
            registers(box));
    return new LedgerBox(
        new BoxId(new Hash32(Bytes.of(box.id()))),
        content,
        TxId.ofHex(box.transactionId()),
        box.index(),
        Bytes.of(box.bytes()));
  }

  static ErgoBox sigmaBox(LedgerBox box) {
    return ErgoBox.sigmaSerializer$.MODULE$.fromBytes(box.bytes().toArray());
  }

  private static List<TokenUnits> tokens(ErgoBox box) {
    List<TokenUnits> tokens = new ArrayList<>();
    for (int i = 0; i < box.additionalTokens().length(); i++) {
      Tuple2<byte[], Object> token = box.additionalTokens().apply(i);
      TokenId id = new TokenId(new Hash32(Bytes.of(token._1())));
      tokens.add(new TokenUnits(id, (Long) token._2()));
    }
    return tokens;
  }

  private static List<Bytes> registers(ErgoBox box) {
    List<Bytes> registers = new ArrayList<>();
    for (int i = 0; i < box.additionalRegisters().size(); i++) {
      NonMandatoryRegisterId id =
          (NonMandatoryRegisterId) ErgoBox$.MODULE$.registerByIndex(FIRST_REGISTER + i);
      Option<? extends EvaluatedValue<? extends SType>> value = box.additionalRegisters().get(id);
      registers.add(Scala.constant(value.get()));
    }
    return registers;
  }
}
