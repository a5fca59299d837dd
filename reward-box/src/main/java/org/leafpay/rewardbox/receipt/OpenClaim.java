package org.leafpay.rewardbox.receipt;

/** What a receipt says or supposes, and a verification did not show: the pool's word. */
public enum OpenClaim {
  ROUND("that the digest is of the round that the receipt names"),
  TOTALS("the total score and the pot, and so what the score earns"),
  AMOUNT("the amount"),
  PAYMENT("the transaction and the output that paid"),
  ON_CHAIN("that the boxes and transactions are on the chain"),
  PAYOUT_HAPPENED("that the payout happened: take the digest that is posted after it"),
  GENESIS_ID("which transaction opened the round"),
  SOUND_GENESIS("that the round was opened soundly: rebuild its digest from the published leaves"),
  ROUND_NUMBER("the pool's number of the round"),
  SCORE_PARTS("how much of the score is from shares, and how much is carried"),
  DRAWN("that a lottery beside the round holds the miner's interval: lottery statement shows it"),
  OWED_AMOUNT("that the pool's ledger owes the amount it states");

  private final String text;

  OpenClaim(String text) {
    this.text = text;
  }

  /** The claim in a few words. */
  public String text() {
    return text;
  }
}
