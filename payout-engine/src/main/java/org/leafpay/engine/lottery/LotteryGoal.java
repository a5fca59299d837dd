package org.leafpay.engine.lottery;

/** How far a lottery is to be brought. */
public enum LotteryGoal {
  /** Until somebody is drawn. */
  DRAW,
  /** Until he is paid. */
  PAY
}
