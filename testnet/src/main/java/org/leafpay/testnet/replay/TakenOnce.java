package org.leafpay.testnet.replay;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.LotteryPlace;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/**
 * What only one round of a folder can have: its block, its token, its transactions, the heights of
 * its draws. Without this, one payment could be shown as that of many rounds.
 */
final class TakenOnce {
  private final Map<BlockHeight, String> heights = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();
  private final Map<TokenId, String> tokens = new HashMap<>();
  private final Map<TxId, String> transactions = new HashMap<>();
  private final Map<BlockHeight, String> draws = new HashMap<>();

  /** No block's reward is divided twice. A block without a known hash is known by its height. */
  void requireNewBlock(RoundContent round) {
    Check check = new Check(Stage.CARRIED, round.folder());
    BlockHeight height = round.document().block().height();
    require(check, heights, height, RoundFiles.ROUND, "the block at height " + height);
    String hash = round.document().block().hash().strip().toLowerCase(Locale.ROOT);
    if (!hash.isEmpty()) {
      require(check, hashes, hash, RoundFiles.ROUND, "block " + hash);
    }
  }

  /** No transaction is told of two rounds; that a round tells one twice is found by its money. */
  void requireNewTransactions(RoundContent round, RoundBundles bundles) {
    Check check = new Check(Stage.BUNDLES, round.folder());
    ChainPlace place = round.document().chain().orElseThrow();
    for (BundleFile file : bundles.all()) {
      TxId id = file.bundle().tx().id();
      require(check, transactions, id, file.name(), "transaction " + id);
    }
    TokenId token = place.roundToken();
    require(check, tokens, token, RoundFiles.ROUND, "round token " + token);
  }

  /**
   * No block decides two lotteries: whoever mines it could keep it back for both prizes. Two of one
   * round are found with its opening.
   */
  void requireNewDraws(RoundContent round) {
    Check check = new Check(Stage.OPENING, round.folder());
    for (LotteryPlace lottery : round.document().chain().orElseThrow().lotteries()) {
      BlockHeight height = lottery.terms().drawHeight();
      require(check, draws, height, RoundFiles.ROUND, "the draw at height " + height);
    }
  }

  private static <K> void require(
      Check check, Map<K, String> taken, K key, String file, String what) {
    String before = taken.putIfAbsent(key, check.label());
    check.require(
        before == null || before.equals(check.label()),
        file,
        what + " is that of round " + before + " already");
  }
}
