package org.leafpay.testnet.bench.shares;

import java.math.BigDecimal;

/** What a figure is to reach. */
sealed interface Target {
  /**
   * Whether a figure reaches it.
   *
   * @param ratioToBaseline by processor time if {@link #isPerCore}
   */
  boolean isMet(double seconds, double ratioToBaseline);

  /** Whether the speed of each core that is used counts. */
  default boolean isPerCore() {
    return false;
  }

  /** As in {@code >= 0.5 R}. */
  String text();

  /** At least this part of the baseline's speed. */
  record Ratio(BigDecimal least) implements Target {
    @Override
    public boolean isMet(double seconds, double ratioToBaseline) {
      return ratioToBaseline >= least.doubleValue();
    }

    @Override
    public String text() {
      return ">= " + least + " R";
    }
  }

  /** At least this part of the baseline's speed by processor time: of each core that is used. */
  record CoreRatio(BigDecimal least) implements Target {
    @Override
    public boolean isMet(double seconds, double ratioToBaseline) {
      return ratioToBaseline >= least.doubleValue();
    }

    @Override
    public boolean isPerCore() {
      return true;
    }

    @Override
    public String text() {
      return ">= " + least + " R/core";
    }
  }

  /** At most this long. */
  record Seconds(BigDecimal most) implements Target {
    @Override
    public boolean isMet(double seconds, double ratioToBaseline) {
      return seconds <= most.doubleValue();
    }

    @Override
    public String text() {
      return "<= " + most + " s";
    }
  }

  static Target atLeast(String ratio) {
    return new Ratio(new BigDecimal(ratio));
  }

  static Target atLeastPerCore(String ratio) {
    return new CoreRatio(new BigDecimal(ratio));
  }

  static Target within(String seconds) {
    return new Seconds(new BigDecimal(seconds));
  }
}
