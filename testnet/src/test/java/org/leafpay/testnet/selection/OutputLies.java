package org.leafpay.testnet.selection;

import java.util.List;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** What is signed by somebody else, and what the next box says. */
final class OutputLies {
  private final World world;
  private final ChangeTries tried;

  OutputLies(World world, ChangeTries tried) {
    this.world = world;
    this.tried = tried;
  }

  void add() {
    byWho();
    onOutputs();
    onOutputNumbers();
  }

  private void byWho() {
    tried.spend("unsigned", "update", spend -> spend.signedBy(Signature.NONE));
    tried.spend("signed by a stranger", "update", spend -> spend.signedBy(ChangeAttacks.STRANGER));
    for (long phase = 1; phase <= 2; phase++) {
      long was = phase;
      String name = phase == 1 ? "locked" : "seeded";
      UnaryOperator<BoxCandidate> closed = box -> Raw.number(box, 6, 2, old -> was);
      tried.spend(
          "while " + name + ", and it stays so",
          "update",
          spend -> spend.withInput(0, in -> in.with(closed)).withOutput(0, closed));
      tried.spend(
          "while " + name + ", and it opens",
          "update",
          spend -> spend.withInput(0, input -> input.with(closed)));
    }
  }

  private void onOutputs() {
    tried.output(
        "root word as before", box -> Raw.with(box, 5, world.open.box().registers().get(1)));
    tried.output("owner replaced", box -> Raw.with(box, 9, strangerKey()));
    tried.output("NFT burned", box -> Raw.tokens(box, List.of()));
    tried.output(
        "NFT replaced",
        box ->
            Raw.tokens(
                box, List.of(new TokenAmount(new TokenId(SyntheticChain.idOf("other")), 1))));
    tried.output("a nanoERG taken", box -> box.withValue(box.value().minus(NanoErg.of(1))));
    tried.output(
        "another script",
        box -> Raw.script(box, PropositionBytes.payToPublicKey(world.story.owner().publicKey())));
    tried.output("removals allowed", box -> Raw.flags(box, 7));
    tried.output("updates forbidden", box -> Raw.flags(box, 1));
    tried.output("another digest", box -> Raw.tree(box, SyntheticChain.idOf("digest")));
    tried.output("seed preset", box -> World.withSeed(box, SyntheticChain.idOf("seed").bytes()));
    tried.notFirst("not the first input", "update");
  }

  private void onOutputNumbers() {
    List<String> clock =
        List.of(
            "lock height",
            "seed height",
            "phase",
            "epoch",
            "seed delay",
            "owner's window",
            "timeout");
    for (int i = 0; i < clock.size(); i++) {
      int index = i;
      tried.output(clock.get(i) + " changed", box -> Raw.number(box, 6, index, old -> old + 1));
    }
    List<String> counts = List.of("used positions", "operators", "total weight", "divisor");
    for (int i = 0; i < counts.size(); i++) {
      int index = i;
      tried.output(counts.get(i) + " one more", box -> Raw.number(box, 8, index, old -> old + 1));
      tried.output(counts.get(i) + " one less", box -> Raw.number(box, 8, index, old -> old - 1));
    }
  }

  private static Bytes strangerKey() {
    return ChainConstant.ofPublicKey(BenchKey.of("stranger to the pool").publicKey());
  }
}
