{
  // COMMITTEE: this box can be spent with the signatures of k of the members drawn by draws 0 .. n - 1 of one epoch of the selection pool.
  // constant poolNft; data input @POOL_DATA_AT@: the pool box in its seeded phase
  // @CONSUMER_TERMS@ Coll[Long] [epoch, n, k, deadline]     @FALLBACK@ SigmaProp fallback, alone sufficient after the deadline
  // variable @DRAWN_WITNESS@    (Coll[Long], Coll[Coll[Byte]])   shown members as position * 2^20 + draw, positions ascending (a member drawn twice counts once);
  //                                                [look-up proof: levels 2 of all members, then 3, .. 8; public key (33 bytes) of each member ..]
  // A name between two at signs is a place of the layout; SelectionLayout gives each its number, here and in Java.
  val conf   = SELF.@CONSUMER_TERMS@[Coll[Long]].get
  val pool   = CONTEXT.dataInputs(@POOL_DATA_AT@)
  val tree   = pool.@POOL_TREE@[AvlTree].get
  val root   = pool.@ROOT@[Coll[Byte]].get
  val st     = pool.@CLOCK@[Coll[Long]].get
  val seed   = pool.@POOL_SEED@[Coll[Byte]].get
  val total  = pool.@COUNTS@[Coll[Long]].get(@TOTAL_WEIGHT@).toBigInt
  val shown  = getVar[(Coll[Long], Coll[Coll[Byte]])](@DRAWN_WITNESS@).get._1
  val args   = getVar[(Coll[Long], Coll[Coll[Byte]])](@DRAWN_WITNESS@).get._2
  val m      = shown.size
  val pks    = args.slice(1, args.size)
  val pos    = shown.map{ (x: Long) => x / 1048576L }
  val keys   = pos.map{ (p: Long) => longToByteArray(8589934592L + p / 262144L).slice(3, 8) }
    .append(pos.map{ (p: Long) => longToByteArray(12884901888L + p / 32768L).slice(3, 8) })
    .append(pos.map{ (p: Long) => longToByteArray(17179869184L + p / 4096L).slice(3, 8) })
    .append(pos.map{ (p: Long) => longToByteArray(21474836480L + p / 512L).slice(3, 8) })
    .append(pos.map{ (p: Long) => longToByteArray(25769803776L + p / 64L).slice(3, 8) })
    .append(pos.map{ (p: Long) => longToByteArray(30064771072L + p / 8L).slice(3, 8) })
    .append(pos.map{ (p: Long) => longToByteArray(34359738368L + p).slice(3, 8) })
  val words  = tree.getMany(keys, args(0)).map{ (o: Option[Coll[Byte]]) => o.get }
  val zero   = longToByteArray(0L)
  val pad    = zero.append(zero).append(zero).append(zero)
  val u32    = { (p: (Coll[Byte], Int)) => byteArrayToLong(zero.slice(0, 4).append(p._1.slice(p._2, p._2 + 4))) }
  // sum of the slots below slot s of a word, slot s itself
  val below  = { (q: (Coll[Byte], Long)) =>
    val s = q._2.toInt % 8 * 4
    val b = pad.append(q._1.slice(32 - s, 32))
    u32((b, s + 4)) + u32((b, s + 8)) + u32((b, s + 12)) + u32((b, s + 16)) + u32((b, s + 20)) + u32((b, s + 24)) + u32((b, s + 28)) }
  val paths  = shown.zip(words.slice(0, m).zip(words.slice(m, 2 * m).zip(words.slice(2 * m, 3 * m).zip(words.slice(3 * m, 4 * m).zip(
    words.slice(4 * m, 5 * m).zip(words.slice(5 * m, 6 * m)))))))
  val drawn  = paths.forall{ (q: (Long, (Coll[Byte], (Coll[Byte], (Coll[Byte], (Coll[Byte], (Coll[Byte], Coll[Byte]))))))) =>
    val p = q._1 / 1048576L
    val last  = q._2._2._2._2._2._2
    val start = below((root, p / 262144L)) + below((q._2._1, p / 32768L)) + below((q._2._2._1, p / 4096L)) + below((q._2._2._2._1, p / 512L)) +
      below((q._2._2._2._2._1, p / 64L)) + below((q._2._2._2._2._2._1, p / 8L)) + below((last, p))
    val slot  = 28 - (p % 8L).toInt * 4
    val hash  = blake2b256(seed.append(longToByteArray(q._1 % 1048576L)))
    val r     = byteArrayToBigInt(zero.slice(0, 1).append(hash.slice(0, 31))) % total
    r >= start.toBigInt && r < (start + u32((last, slot))).toBigInt }
  val valid  = allOf(Coll(
    pool.tokens(0)._1 == poolNft, st(@PHASE@) == @SEEDED@L, st(@EPOCH@) == conf(@OF_EPOCH@), words.size == 7 * m, m == pks.size, conf(@THRESHOLD@) > 0L,
    shown.forall{ (x: Long) => x >= 0L && x < 2199023255552L && x % 1048576L < conf(@DRAWS@) },
    pos.slice(1, m).zip(pos).forall{ (p: (Long, Long)) => p._2 < p._1 },
    drawn,
    words.slice(6 * m, 7 * m).zip(pks).forall{ (p: (Coll[Byte], Coll[Byte])) =>
      p._1 == blake2b256(Coll(0.toByte, 8.toByte, -51.toByte).append(p._2)) }
  ))
  (sigmaProp(valid) && atLeast(conf(@THRESHOLD@).toInt, pks.map{ (k: Coll[Byte]) => proveDlog(decodePoint(k)) })) ||
    (SELF.@FALLBACK@[SigmaProp].get && sigmaProp(HEIGHT.toLong > conf(@DEADLINE@)))
}
