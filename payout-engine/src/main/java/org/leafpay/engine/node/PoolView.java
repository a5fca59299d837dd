package org.leafpay.engine.node;

/** Whether pending transactions count when boxes are looked for. */
public enum PoolView {
  /** What the last block left, even if a pending transaction spends it. */
  CONFIRMED,
  /** What can be spent now: with the outputs of pending transactions, without their inputs. */
  WITH_POOL
}
