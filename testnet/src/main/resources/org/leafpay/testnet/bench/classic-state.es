{
  // A BASELINE TO MEASURE AGAINST. NEVER PUT MONEY UNDER THIS SCRIPT: it shows what the classic shape of this
  // design costs, and checks no more than that needs. The order of the keys, who is paid twice, the other boxes'
  // registers and the fee are not looked at.
  //
  //   R4 AvlTree     blake2b256(miner's script) -> score (8 bytes) ++ flag (1); values without a fixed length
  //   R5 Long        sum of all scores
  //   R6 SigmaProp   operator
  //   variable 0     Coll[(Coll[Byte], Coll[Byte])]: the entries to write, key and new value
  //   variable 1     Coll[Byte]: the proof
  //   INPUTS         0 this box, 1 the reward box with the pot in R4
  //   OUTPUTS        0 next state, 1 next reward, 2..n+1 payments, n+2 miner fee
  val tree     = SELF.R4[AvlTree].get
  val total    = SELF.R5[Long].get.toBigInt
  val operator = SELF.R6[SigmaProp].get
  val updates  = getVar[Coll[(Coll[Byte], Coll[Byte])]](0).get
  val proof    = getVar[Coll[Byte]](1).get
  val pot      = INPUTS(1).R4[Long].get.toBigInt
  val next     = OUTPUTS(0)
  val keys     = updates.map{ (u: (Coll[Byte], Coll[Byte])) => u._1 }
  val pays     = OUTPUTS.slice(2, updates.size + 2)
  val correct  = pays.zip(keys.indices).forall{ (p: (Box, Int)) =>
    val old    = tree.getMany(keys, proof)(p._2).get        // all look-ups again, for each miner
    val score  = byteArrayToLong(old.slice(0, 8))
    allOf(Coll(
      blake2b256(p._1.propositionBytes) == keys(p._2),
      old(8) == 0.toByte,
      updates(p._2)._2 == longToByteArray(score).append(Coll(1.toByte)),
      score.toBigInt * pot / total == p._1.value.toBigInt
    ))
  }
  sigmaProp(
    correct &&
    next.R4[AvlTree].get == tree.update(updates, proof).get &&
    next.R5[Long].get == SELF.R5[Long].get &&
    next.R6[SigmaProp].get == operator &&
    next.propositionBytes == SELF.propositionBytes &&
    next.value == SELF.value &&
    next.tokens == SELF.tokens &&
    INPUTS(1).tokens(0)._1 == SELF.tokens(0)._1
  ) && operator
}
