{
  // DRAWN PAYEE: anybody may spend this box, but only to the member drawn by one draw of one epoch of the selection pool.
  // constant poolNft; data input @POOL_DATA_AT@: the pool box in its seeded phase
  // @CONSUMER_TERMS@ Coll[Long] [epoch, draw, budget, deadline]   budget = most that may be taken for the miner fee and the executor's tip
  // @FALLBACK@ SigmaProp  fallback, alone sufficient after the deadline
  // variable @DRAWN_WITNESS@    (Coll[Long], Coll[Coll[Byte]])   [position]; [look-up proof of levels 2 .. 8]
  // A name between two at signs is a place of the layout; SelectionLayout gives each its number, here and in Java.
  val conf   = SELF.@CONSUMER_TERMS@[Coll[Long]].get
  val pool   = CONTEXT.dataInputs(@POOL_DATA_AT@)
  val tree   = pool.@POOL_TREE@[AvlTree].get
  val root   = pool.@ROOT@[Coll[Byte]].get
  val st     = pool.@CLOCK@[Coll[Long]].get
  val seed   = pool.@POOL_SEED@[Coll[Byte]].get
  val total  = pool.@COUNTS@[Coll[Long]].get(@TOTAL_WEIGHT@).toBigInt
  val p      = getVar[(Coll[Long], Coll[Coll[Byte]])](@DRAWN_WITNESS@).get._1(0)
  val proof  = getVar[(Coll[Long], Coll[Coll[Byte]])](@DRAWN_WITNESS@).get._2(0)
  val key    = { (x: Long) => longToByteArray(x).slice(3, 8) }
  val words  = tree.getMany(Coll(key(8589934592L + p / 262144L), key(12884901888L + p / 32768L), key(17179869184L + p / 4096L), key(21474836480L + p / 512L),
    key(25769803776L + p / 64L), key(30064771072L + p / 8L), key(34359738368L + p)), proof).map{ (o: Option[Coll[Byte]]) => o.get }
  val zero   = longToByteArray(0L)
  val pad    = zero.append(zero).append(zero).append(zero)
  val u32    = { (q: (Coll[Byte], Int)) => byteArrayToLong(zero.slice(0, 4).append(q._1.slice(q._2, q._2 + 4))) }
  val below  = { (q: (Coll[Byte], Long)) =>
    val s = q._2.toInt % 8 * 4
    val b = pad.append(q._1.slice(32 - s, 32))
    u32((b, s + 4)) + u32((b, s + 8)) + u32((b, s + 12)) + u32((b, s + 16)) + u32((b, s + 20)) + u32((b, s + 24)) + u32((b, s + 28)) }
  val start  = below((root, p / 262144L)) + below((words(0), p / 32768L)) + below((words(1), p / 4096L)) + below((words(2), p / 512L)) +
    below((words(3), p / 64L)) + below((words(4), p / 8L)) + below((words(5), p))
  val hash   = blake2b256(seed.append(longToByteArray(conf(@DRAW@))))
  val r      = byteArrayToBigInt(zero.slice(0, 1).append(hash.slice(0, 31))) % total
  val out    = OUTPUTS(@PAYEE_AT@)
  sigmaProp(allOf(Coll(
    pool.tokens(0)._1 == poolNft, st(@PHASE@) == @SEEDED@L, st(@EPOCH@) == conf(@OF_EPOCH@), p >= 0L, p < 2097152L,
    r >= start.toBigInt, r < (start + u32((words(5), 28 - (p % 8L).toInt * 4))).toBigInt,
    INPUTS(@PAYEE_AT@).id == SELF.id, blake2b256(out.propositionBytes) == words(6), out.value >= SELF.value - conf(@PAYEE_BUDGET@)
  ))) || (SELF.@FALLBACK@[SigmaProp].get && sigmaProp(HEIGHT.toLong > conf(@DEADLINE@)))
}
