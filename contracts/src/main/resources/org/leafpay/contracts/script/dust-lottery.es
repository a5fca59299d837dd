{
  // DUST LOTTERY. All miners whose payment is too small for a box share one; one of them wins it all, with the chance of
  // his payment to the sum.
  //
  //   @INTERVALS@ AvlTree      range tree, never changed: start + 1 (8 bytes, big endian) -> miner key (32) ++ amount (8);
  //                   the intervals partition [0, prize)
  //   @LOTTERY_NUMBERS@ Coll[Long]   [prize, drawHeight, budget]; budget = most that one step may take for its miner fee and the
  //                   executor's tip
  //   @SEED@ Coll[Byte]   seed, empty before the draw
  //   variable @LOTTERY_WITNESS@      Coll[Coll[Byte]]: leaf key, look-up proof, header bytes of drawHeight, drawHeight + 1, ..
  //                   CLAIM uses the first two, which SEED and RE-ARM leave empty; SEED needs headers only when that of
  //                   drawHeight is no longer in the context
  //   INPUTS, OUTPUTS 0 this box and its successor, or the winner's payment; what else there is is the executor's
  //
  // A name between two at signs is a place of the layout; DustLotteryLayout gives each its number, here and in Java.
  val tree = SELF.@INTERVALS@[AvlTree].get
  val nums = SELF.@LOTTERY_NUMBERS@[Coll[Long]].get
  val seed = SELF.@SEED@[Coll[Byte]].get
  val args = getVar[Coll[Coll[Byte]]](@LOTTERY_WITNESS@).get
  val out  = OUTPUTS(@LOTTERY_AT@)
  val safe = INPUTS(@LOTTERY_AT@).id == SELF.id && out.value >= SELF.value - nums(@BUDGET@) && out.value >= nums(@PRIZE@)
  if (seed.size == 0) {
    val kept    = safe && out.propositionBytes == SELF.propositionBytes && out.tokens == SELF.tokens && out.@INTERVALS@[AvlTree].get == tree
    val newSeed = out.@SEED@[Coll[Byte]].get
    val chain   = args.slice(2, args.size)
    val top     = nums(@DRAW_HEIGHT@) + chain.size.toLong
    if (newSeed.size == 0) {
      // RE-ARM: nobody has drawn within 400 blocks (the longest header chain that fits a transaction)
      val draw = out.@LOTTERY_NUMBERS@[Coll[Long]].get(@DRAW_HEIGHT@)
      val late = draw - HEIGHT.toLong
      sigmaProp(kept && out.value >= SELF.value && HEIGHT.toLong > nums(@DRAW_HEIGHT@) + 400L && late >= 12L && late <= 30L &&
        out.@LOTTERY_NUMBERS@[Coll[Long]].get == Coll(nums(@PRIZE@), draw, nums(@BUDGET@)))
    } else {
      // SEED: the header at drawHeight, directly or through the chain of header bytes up to a header in the context
      val anchor = CONTEXT.headers.filter{ (h: Header) => h.height.toLong == top }(0)
      val drawId = if (chain.size == 0) anchor.id else blake2b256(chain(0))
      val last   = chain.slice(1, chain.size).fold(drawId, { (id: Coll[Byte], b: Coll[Byte]) => if (b.slice(1, 33) == id) blake2b256(b) else seed })
      sigmaProp(kept && (chain.size == 0 || last == anchor.parentId) && out.@LOTTERY_NUMBERS@[Coll[Long]].get == nums &&
        newSeed == blake2b256(drawId ++ SELF.id))
    }
  } else {
    // CLAIM: anybody; only the owner of the drawn interval can be paid
    val leaf   = tree.get(args(0), args(1)).get
    val amount = byteArrayToLong(leaf.slice(32, 40))
    val start  = byteArrayToLong(args(0))
    val r      = byteArrayToBigInt(Coll(0.toByte).append(seed.slice(0, 31))) % nums(@PRIZE@).toBigInt
    val place  = r + 1L.toBigInt
    sigmaProp(safe && place >= start.toBigInt && place < start.toBigInt + amount.toBigInt &&
      blake2b256(out.propositionBytes) == leaf.slice(0, 32))
  }
}
