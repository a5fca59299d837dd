{
  // REWARD. Holds the other unit of the round token, the unpaid part of the pot and the fee reserve.
  //
  //   @POT@ Long         pot: the amount that is divided in proportion to the scores
  //
  // Spendable only as INPUTS(@REWARD_AT@), beside the share state box of the same round, whose script decides.
  sigmaProp(allOf(Coll(
    INPUTS(@REWARD_AT@).id == SELF.id,
    blake2b256(INPUTS(@STATE_AT@).propositionBytes) == stateScriptHash,
    INPUTS(@STATE_AT@).tokens(0)._1 == SELF.tokens(0)._1
  )))
}
