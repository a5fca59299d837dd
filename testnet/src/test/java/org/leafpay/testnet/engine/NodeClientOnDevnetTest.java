package org.leafpay.testnet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.node.PoolView;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

class NodeClientOnDevnetTest {
  private static final NanoErg FEE = NanoErg.ofErg("0.001");

  @TempDir private Path directory;
  private OperatorKey key;
  private Devnet devnet;
  private NodeClient node;

  @BeforeEach
  void start() {
    try (Phrase phrase = Phrase.generate();
        Password password = Password.of("pass".toCharArray())) {
      key = OperatorKey.open(OperatorKeys.create(directory, phrase, password), password);
    }
    devnet = Devnet.start(DevnetConfig.forMiner(key.publicKey()));
    node = new NodeClient(NodeSettings.of(devnet.uri()));
  }

  @AfterEach
  void stop() {
    node.close();
    devnet.close();
  }

  @Test
  void seesTheSameChainAsTheDevnet() {
    NodeInfo info = node.info();
    assertThat(info.isSynchronized()).isTrue();
    assertThat(info.height()).isEqualTo(devnet.height());
    assertThat(node.chainState().height()).isEqualTo(devnet.height().plus(1));
    HeaderId tip = node.blockIdsAt(devnet.height()).get(0);
    assertThat(node.header(tip)).contains(node.lastHeaders(1).get(0));
    assertThat(node.blockTransactions(tip)).isPresent();
  }

  @Test
  void spendsARewardFromThePoolIntoABlock() {
    SignedTransaction payment = spend(oldestReward(), FEE);
    Box output = payment.outputBoxes().get(0);
    assertThat(node.submit(payment)).isEqualTo(new SubmitResult.Accepted(payment.id()));
    assertThat(node.isPooled(payment.id())).isTrue();
    assertThat(node.box(output.id())).isEmpty();
    assertThat(node.unspentByAddress(address(key.script()), PoolView.WITH_POOL))
        .containsExactly(output);
    assertThat(node.unspentByAddress(address(key.script()), PoolView.CONFIRMED)).isEmpty();

    devnet.mine(1);
    assertThat(node.isPooled(payment.id())).isFalse();
    assertThat(node.box(output.id())).contains(output);
    ConfirmedTransaction mined = node.transaction(payment.id()).orElseThrow();
    assertThat(mined.transaction()).isEqualTo(payment);
    assertThat(mined.inclusion().height()).isEqualTo(devnet.height());
    assertThat(node.blockTransactions(mined.inclusion().blockId()).orElseThrow()).contains(payment);
  }

  @Test
  void hearsWhyATransactionIsNotTaken() {
    Box reward = oldestReward();
    SignedTransaction payment = spend(reward, FEE);
    SignedTransaction rival = spend(reward, FEE, BlockHeight.of(700));
    SignedTransaction cheap = spend(reward, NanoErg.of(500_000));
    Bytes forged = Bytes.ofHex("07".repeat(56));

    assertThat(node.submit(cheap)).isInstanceOf(SubmitResult.Refused.class);
    assertThat(node.submit(new SignedTransaction(payment.unsigned(), List.of(forged))))
        .isInstanceOf(SubmitResult.Refused.class);
    assertThat(node.submit(payment)).isInstanceOf(SubmitResult.Accepted.class);
    assertThat(node.submit(payment)).isEqualTo(new SubmitResult.AlreadyKnown(payment.id()));
    assertThat(node.submit(rival)).isEqualTo(new SubmitResult.Conflict(rival.id()));
    devnet.mine(1);
    assertThat(node.submit(payment)).isInstanceOf(SubmitResult.MissingInputs.class);
    assertThat(node.submit(rival)).isInstanceOf(SubmitResult.MissingInputs.class);
  }

  @Test
  void seesAReorganisationDropATransaction() {
    SignedTransaction payment = spend(oldestReward(), FEE);
    assertThat(node.submit(payment)).isInstanceOf(SubmitResult.Accepted.class);
    devnet.mine(1);
    BlockHeight height = devnet.height();
    HeaderId dropped = node.transaction(payment.id()).orElseThrow().inclusion().blockId();
    devnet.reorganise(Reorganisation.ofDepth(1));
    assertThat(node.transaction(payment.id())).isEmpty();
    assertThat(node.blockIdsAt(height)).hasSize(2).last().isEqualTo(dropped);
    assertThat(node.header(dropped)).isPresent();
  }

  private Box oldestReward() {
    return node.unspentByAddress(
            address(ChainScript.minerReward(key.publicKey())), PoolView.CONFIRMED)
        .get(0);
  }

  private SignedTransaction spend(Box box, NanoErg fee) {
    return spend(box, fee, devnet.height());
  }

  private SignedTransaction spend(Box box, NanoErg fee, BlockHeight height) {
    UnsignedTransaction transaction =
        UnsignedTransaction.of(
            List.of(UnsignedInput.of(box)),
            List.of(
                BoxCandidate.payment(box.value().minus(fee), key.script(), height),
                BoxCandidate.payment(fee, ChainScript.minerFee(), height)));
    return new TransactionSigner().sign(transaction, List.of(InputProof.signedBy(key)));
  }

  private static ErgoAddress address(PropositionBytes script) {
    return ErgoAddress.of(script, Network.TESTNET);
  }
}
