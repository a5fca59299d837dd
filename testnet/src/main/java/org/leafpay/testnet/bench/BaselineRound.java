package org.leafpay.testnet.bench;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ChainWriter;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.TokenAmount;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * A round under the baseline contract: the entries to write and the proof are handed to the script
 * as two context variables.
 */
final class BaselineRound implements PayingRound {
  private static final NanoErg STATE_VALUE = NanoErg.of(1_000_000);
  private static final NanoErg FEE_RESERVE = FEE.times(2);

  private static final List<TokenAmount> TOKEN =
      List.of(new TokenAmount(new TokenId(SyntheticChain.idOf("token")), 1));

  /** Type of {@code Coll[(Coll[Byte], Coll[Byte])]}. */
  private static final Bytes ENTRIES_TYPE = Bytes.ofHex("0c3c0e0e");

  private static final int AVL_TREE_TYPE = 0x64;
  private static final int UPDATE_ONLY = 2;

  private final Terms terms;
  private final ClassicTree tree;
  private final Box state;
  private final Box reward;

  private BaselineRound(Terms terms, ClassicTree tree, Box state, Box reward) {
    this.terms = terms;
    this.tree = tree;
    this.state = state;
    this.reward = reward;
  }

  /** What does not change in a round. */
  private record Terms(Score total, NanoErg pot, BenchKey operator, ChainState chain) {
    BlockHeight tip() {
      return SyntheticChain.tip(chain);
    }

    BoxCandidate state(Bytes digest) {
      return new BoxCandidate(
          STATE_VALUE,
          BaselineScript.STATE.proposition(),
          tip(),
          TOKEN,
          List.of(
              treeConstant(digest),
              ChainConstant.ofLong(total.value()),
              ChainConstant.ofPublicKey(operator.publicKey())));
    }

    BoxCandidate reward(NanoErg value) {
      List<Bytes> registers = List.of(ChainConstant.ofLong(pot.value()));
      return new BoxCandidate(value, BaselineScript.REWARD.proposition(), tip(), TOKEN, registers);
    }
  }

  /** A round that has just been opened. */
  static BaselineRound open(RoundLeaves leaves, NanoErg pot, BenchKey operator, ChainState chain) {
    Terms terms = new Terms(leaves.totalScore(), pot, operator, chain);
    ClassicTree tree = new ClassicTree(leaves.leafSet().leaves());
    TxId genesis = new TxId(SyntheticChain.idOf("genesis"));
    return new BaselineRound(
        terms,
        tree,
        terms.state(tree.digest()).in(genesis, 0),
        terms.reward(pot.plus(FEE_RESERVE)).in(genesis, 1));
  }

  @Override
  public String name() {
    return "baseline";
  }

  /** May be asked once: the tree behind it moves on. */
  @Override
  public Paid pay(List<RoundLeaf> payees) {
    List<Leaf> entries =
        payees.stream().map(payee -> payee.withFlag(LeafFlag.PAID).shareLeaf().toLeaf()).toList();
    Bytes proof = tree.update(entries);
    List<UnsignedInput> inputs =
        List.of(new UnsignedInput(state.id(), witness(entries, proof)), UnsignedInput.of(reward));
    UnsignedTransaction transaction = UnsignedTransaction.of(inputs, outputs(payees));
    Bundle bundle =
        Paid.signed(terms.operator(), transaction, List.of(state, reward), terms.chain());
    List<Box> boxes = transaction.outputBoxes();
    return new Paid(
        bundle, proof.size(), new BaselineRound(terms, tree, boxes.get(0), boxes.get(1)));
  }

  private List<BoxCandidate> outputs(List<RoundLeaf> payees) {
    List<BoxCandidate> payments = new ArrayList<>();
    for (RoundLeaf payee : payees) {
      NanoErg amount = payee.score().partOf(terms.pot(), terms.total());
      payments.add(BoxCandidate.payment(amount, payee.script(), terms.tip()));
    }
    NanoErg paid = NanoErg.sum(payments.stream().map(BoxCandidate::value).toList());
    List<BoxCandidate> outputs = new ArrayList<>();
    outputs.add(terms.state(tree.digest()));
    outputs.add(terms.reward(reward.value().minus(paid).minus(FEE)));
    outputs.addAll(payments);
    outputs.add(BoxCandidate.payment(FEE, ChainScript.minerFee(), terms.tip()));
    return outputs;
  }

  private static ContextExtension witness(List<Leaf> entries, Bytes proof) {
    return new ContextExtension(
        List.of(
            new ContextExtension.Variable(0, entriesConstant(entries)),
            new ContextExtension.Variable(1, ChainConstant.ofBytes(proof))));
  }

  private static Bytes entriesConstant(List<Leaf> entries) {
    ChainWriter out = new ChainWriter().put(ENTRIES_TYPE).putVlq(entries.size());
    for (Leaf entry : entries) {
      out.putVlq(entry.key().size()).put(entry.key());
      out.putVlq(entry.value().size()).put(entry.value());
    }
    return out.bytes();
  }

  /** Keys of 32 bytes, values of any length. */
  private static Bytes treeConstant(Bytes digest) {
    return new ChainWriter()
        .putByte(AVL_TREE_TYPE)
        .put(digest)
        .putByte(UPDATE_ONLY)
        .putVlq(Hash32.SIZE)
        .putByte(0)
        .bytes();
  }
}
