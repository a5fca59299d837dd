{
  // BATCH STATE. As the share state, but one leaf stands for a batch of miners; a transaction pays whole batches.
  //
  //   @TREE@ AvlTree      batch number (8 bytes, big endian) -> chain (32) ++ flag (1); update only
  //                   flag 0 = unpaid, 1 = paid, 2 = owed: counted in the total, carried by the pool's ledger
  //                   chain: h = blake2b256(h ++ blake2b256(miner's script) ++ score (8, big endian)), from the empty string on
  //   @NUMBERS@ Coll[Long]   [totalScore, unpaidScore, openHeight, maxFeePerPayment]
  //   @OPERATOR@ SigmaProp    operator
  //   variable @PROOF@      (Coll[Long], Coll[Coll[Byte]]): scores in the order of the payments, the first of each batch
  //                   negative; one AVL+ proof for look-up and update of the batches, and their keys in the same order
  //   INPUTS, OUTPUTS as for the share state: payments batch after batch
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
    val args    = getVar[(Coll[Long], Coll[Coll[Byte]])](@PROOF@).get
    val proof   = args._2(0)
    val keys    = args._2.slice(1, args._2.size)
    val empty   = proof.slice(0, 0)
    val scores  = args._1.map{ (s: Long) => if (s < 0L) 0L - s else s }
    val rows    = args._1.zip(OUTPUTS.slice(@FIRST_PAYMENT_AT@, n + @FIRST_PAYMENT_AT@))
    val leaves  = tree.getMany(keys, proof).map{ (o: Option[Coll[Byte]]) => o.get }
    val folded  = rows.fold((empty, empty), { (a: (Coll[Byte], Coll[Byte]), r: (Long, Box)) =>
      val id = blake2b256(r._2.propositionBytes)
      if (r._1 < 0L) (blake2b256(id ++ longToByteArray(0L - r._1)), a._2 ++ a._1)
      else (blake2b256(a._1 ++ id ++ longToByteArray(r._1)), a._2) })
    val order   = keys.map{ (k: Coll[Byte]) => byteArrayToLong(k) }
    val paid    = rows.fold(0L, { (a: Long, r: (Long, Box)) => a + r._2.value })
    val left    = scores.fold(unpaid, { (a: Long, s: Long) => a - s })
    val drawn   = reward.value - paid - rest.value                                    // fee taken from the reserve
    val valid   = allOf(Coll(
      INPUTS(@STATE_AT@).id == SELF.id, n > 0, args._1.size == n,
      reward.tokens(0)._1 == SELF.tokens(0)._1,
      leaves.fold(empty, { (a: Coll[Byte], v: Coll[Byte]) => a ++ v.slice(0, @BATCH_FLAG_AT@) }) == folded._2 ++ folded._1,
      leaves.forall{ (v: Coll[Byte]) => v(@BATCH_FLAG_AT@) == @UNPAID@.toByte },
      order.slice(0, order.size - 1).zip(order.slice(1, order.size)).forall{ (p: (Long, Long)) => p._1 < p._2 },
      scores.zip(rows).forall{ (r: (Long, (Long, Box))) => r._1.toBigInt * pot.toBigInt / total == r._2._2.value.toBigInt },
      left >= 0L,
      next.propositionBytes == SELF.propositionBytes,
      next.value == SELF.value,
      next.tokens == SELF.tokens,
      next.@TREE@[AvlTree].get ==
        tree.update(keys.zip(leaves.map{ (v: Coll[Byte]) => v.slice(0, @BATCH_FLAG_AT@).append(Coll(@PAID@.toByte)) }), proof).get,
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
