{
  // SHARE STATE. One box for each round; it holds one of the two units of the round token.
  //
  //   @TREE@ AvlTree      blake2b256(miner's script) -> score (8 bytes, big endian) ++ flag (1); update only
  //                   flag 0 = unpaid, 1 = paid, 2 = owed: counted in the total, carried by the pool's ledger
  //   @NUMBERS@ Coll[Long]   [totalScore, unpaidScore, openHeight, maxFeePerPayment]
  //   @OPERATOR@ SigmaProp    operator
  //   variable @PROOF@      Coll[Byte]: one AVL+ proof, for look-up and update of the same keys in the same order
  //   INPUTS          0 this box, 1 the reward box (the other unit of the token), 2.. anybody's own boxes
  //   OUTPUTS         0 next state, 1 next reward, 2..n+1 payments, n+2 miner fee, then a free one per extra input
  //
  // A name between two at signs is a place of the layout; ShareStateLayout gives each its number, here and in Java.
  val tree     = SELF.@TREE@[AvlTree].get
  val nums     = SELF.@NUMBERS@[Coll[Long]].get
  val operator = SELF.@OPERATOR@[SigmaProp].get
  val unpaid   = nums(@UNPAID_SCORE@)
  if (unpaid == 0L) operator                      // CLOSE: everybody is paid
  else {                                          // PAY
    val n       = OUTPUTS.size - INPUTS.size - 1
    val reward  = INPUTS(@REWARD_AT@)
    val next    = OUTPUTS(@STATE_AT@)
    val rest    = OUTPUTS(@REWARD_AT@)
    val fee     = OUTPUTS(n + @FIRST_PAYMENT_AT@)
    val total   = nums(@TOTAL_SCORE@).toBigInt
    val pot     = reward.@POT@[Long].get
    val proof   = getVar[Coll[Byte]](@PROOF@).get
    val pays    = OUTPUTS.slice(@FIRST_PAYMENT_AT@, n + @FIRST_PAYMENT_AT@)
    val keys    = pays.map{ (b: Box) => blake2b256(b.propositionBytes) }
    val old     = tree.getMany(keys, proof).map{ (o: Option[Coll[Byte]]) => o.get }   // from the OLD tree
    val scores  = old.map{ (v: Coll[Byte]) => byteArrayToLong(v.slice(0, @FLAG_AT@)) }
    val updates = keys.zip(old.map{ (v: Coll[Byte]) => v.slice(0, @FLAG_AT@).append(Coll(@PAID@.toByte)) })
    val order   = keys.map{ (k: Coll[Byte]) => byteArrayToBigInt(Coll(0.toByte).append(k.slice(0, 31))) }  // unsigned
    val paid    = pays.fold(0L, { (a: Long, b: Box) => a + b.value })
    val left    = unpaid - scores.fold(0L, { (a: Long, s: Long) => a + s })
    val drawn   = reward.value - paid - rest.value                                    // fee taken from the reserve
    val valid   = allOf(Coll(
      INPUTS(@STATE_AT@).id == SELF.id, n > 0,
      reward.tokens(0)._1 == SELF.tokens(0)._1,
      old.forall{ (v: Coll[Byte]) => v(@FLAG_AT@) == @UNPAID@.toByte },
      order.slice(0, n - 1).zip(order.slice(1, n)).forall{ (p: (BigInt, BigInt)) => p._1 < p._2 },
      pays.zip(scores).forall{ (p: (Box, Long)) => p._2.toBigInt * pot.toBigInt / total == p._1.value.toBigInt },
      left >= 0L,
      next.propositionBytes == SELF.propositionBytes,
      next.value == SELF.value,
      next.tokens == SELF.tokens,
      next.@TREE@[AvlTree].get == tree.update(updates, proof).get,
      next.@NUMBERS@[Coll[Long]].get == Coll(nums(@TOTAL_SCORE@), left, nums(@OPEN_HEIGHT@), nums(@MAX_FEE@)),
      next.@OPERATOR@[SigmaProp].get == operator,
      rest.propositionBytes == reward.propositionBytes,
      rest.tokens == reward.tokens,
      rest.@POT@[Long].get == pot,
      rest.value.toBigInt * total >= left.toBigInt * pot.toBigInt,    // fees never touch unpaid rewards
      drawn <= n.toLong * nums(@MAX_FEE@),            // negative = somebody tops the box up
      blake2b256(fee.propositionBytes) == feeScriptHash, fee.value >= drawn
    ))
    sigmaProp(valid) && (operator || sigmaProp(HEIGHT.toLong > nums(@OPEN_HEIGHT@)))
  }
}
