package org.leafpay.testnet.rig;

/** The process is gone here: nothing in the engine may catch it. */
final class SimulatedCrash extends Error {
  private static final long serialVersionUID = 1;

  SimulatedCrash(String where) {
    super(where);
  }
}
