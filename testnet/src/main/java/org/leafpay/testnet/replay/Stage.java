package org.leafpay.testnet.replay;

/** What a replay looks at, in this order. */
public enum Stage {
  MANIFEST("manifest", "the files are those that the manifest names"),
  TERMS("terms", "shares, scores, allocation, leaves and books follow from each other"),
  CARRIED("carried", "what a round takes from those before it is what they left"),
  BUNDLES("bundles", "each transaction stands alone with its boxes and linked headers"),
  OPENING("opening", "the round was opened with the published leaves and terms"),
  PAYOUTS("payouts", "each payment is the one that the score earns, made once"),
  PLAN("plan", "the operator's own payouts are those that the plan gives"),
  CLOSING("closing", "the round was closed when all were paid"),
  SUMS("sums", "chain and books agree to the nanoERG"),
  SCRIPTS("scripts", "each input's script and signature agree"),
  RECEIPTS("receipts", "each leaf has its receipt"),
  CHAIN("chain", "the node has each transaction in a block"),
  VERIFIERS("verifiers", "two verifiers from elsewhere accept each transaction");

  private final String word;
  private final String promise;

  Stage(String word, String promise) {
    this.word = word;
    this.promise = promise;
  }

  /** The word in reports. */
  public String word() {
    return word;
  }

  /** What holds when the stage finds nothing. */
  public String promise() {
    return promise;
  }
}
