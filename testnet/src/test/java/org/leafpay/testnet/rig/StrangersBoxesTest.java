package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.chain.DrawView;
import org.leafpay.engine.chain.NodeDrawing;
import org.leafpay.engine.lottery.LotteryStage;
import org.leafpay.engine.lottery.LotteryTrail;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.sortition.lottery.LotteryPosition;
import org.leafpay.sortition.lottery.LotteryStep;
import org.leafpay.sortition.lottery.Seeding;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/** What strangers may write into boxes that go on, without any script's objecting. */
class StrangersBoxesTest {
  private static final int MINERS = 60;
  private static final NanoErg FEE = NanoErg.of(1_000_000);

  @TempDir private static Path dir;

  /** Registers may hold a collection as a list of constants; a script sees the same value. */
  @Test
  void paysAWinnerWhoseLotteryAStrangerHasDrawnInOtherWords() {
    try (RigChain chain = RigChain.start(dir.resolve("key"))) {
      LotteryRig rig =
          new LotteryRig(dir.resolve("world"), RigPool.of(dir.resolve("pool"), 5, MINERS), chain);
      RoundLottery lottery = rig.first();
      rig.mineBehindDraw(lottery, 3);
      assertThat(rig.node().submit(spelledOut(seeding(rig, lottery))).isTaken()).isTrue();
      rig.devnet().mine(1);
      assertThat(rig.view(lottery).stage()).isEqualTo(LotteryStage.DRAWN);
      rig.tendUntilPaid(List.of(lottery));
    }
  }

  private static LotteryStep seeding(LotteryRig rig, RoundLottery lottery) {
    LotteryTrail trail = rig.trail(lottery);
    BlockHeight height = trail.state().drawHeight();
    DrawView.Decided decided = (DrawView.Decided) new NodeDrawing(rig.node()).at(height);
    return Seeding.of(
        LotteryPosition.of(trail.box(), lottery.lottery()), decided.drawing(), FEE, decided.tip());
  }

  private static SignedTransaction spelledOut(LotteryStep step) {
    UnsignedTransaction honest = step.transaction();
    BoxCandidate box = honest.outputs().get(0);
    List<Bytes> registers = new ArrayList<>(box.registers());
    registers.set(1, numbersOneByOne(registers.get(1)));
    registers.set(2, bytesOneByOne(registers.get(2)));
    List<BoxCandidate> outputs = new ArrayList<>(honest.outputs());
    outputs.set(
        0,
        new BoxCandidate(box.value(), box.script(), box.creationHeight(), box.tokens(), registers));
    return new TransactionSigner()
        .sign(UnsignedTransaction.of(honest.inputs(), outputs), List.of(InputProof.NONE));
  }

  /** Of numbers as a constant has them, behind type and count. */
  private static Bytes numbersOneByOne(Bytes constant) {
    Bytes out = Bytes.ofHex("83").plus(constant.slice(1, 2)).plus(Bytes.ofHex("05"));
    boolean first = true;
    for (int i = 2; i < constant.size(); i++) {
      out = first ? out.plus(Bytes.ofHex("05")) : out;
      out = out.plus(constant.slice(i, i + 1));
      first = constant.at(i) >= 0;
    }
    return out;
  }

  private static Bytes bytesOneByOne(Bytes constant) {
    Bytes out = Bytes.ofHex("83").plus(constant.slice(1, 2)).plus(Bytes.ofHex("02"));
    for (int i = 2; i < constant.size(); i++) {
      out = out.plus(Bytes.ofHex("02")).plus(constant.slice(i, i + 1));
    }
    return out;
  }
}
