{
  // SELECTION POOL. Keep's weighted 8-ary sum tree (root = level 1 .. leaves = level 8, 2^21 positions) as one singleton box (NFT).
  // @POOL_TREE@ AvlTree    key 5 = level 1 ++ position 4, value 32; flags insert + update; built by this script only, from the empty tree
  //               levels 2..7: word of 8 x 32 bit, slot 0 last (bytes 28..31); level 8: owner hash of the operator = blake2b256(propositionBytes)
  //               levels 9..253: index, key = 9 * 2^32 + (first 5 bytes of the owner hash mod 245 * 2^32), value = 24 zero bytes ++ leaf key as 8 bytes
  //               32 zero bytes = empty word / free leaf / not registered
  // @ROOT@ Coll[Byte] root word (level 1)
  // @CLOCK@ Coll[Long] [lockHeight, seedHeight, phase (@OPEN@ open, @LOCKED@ locked, @SEEDED@ seeded), epoch, seedDelay, ownerWindow, timeout]
  // @POOL_SEED@ Coll[Byte] seed, empty unless the phase is seeded
  // @COUNTS@ Coll[Long] [positions ever used, operators, total weight, weight divisor (information, kept)]
  // @POOL_OWNER@ SigmaProp  owner
  // variable @POOL_WITNESS@    (Coll[Long], (Coll[Coll[Byte]], Coll[Coll[Byte]]))
  //   CHANGE: keys as level * 2^32 + position: the changed branch words, ascending, then the branch words to be created first (as 32 zero bytes);
  //           [insert proof, update proof, old branch words, new root ++ new branch words, k as 8 bytes];
  //           owner hashes of joining and leaving operators by position (none: [""]); from number k on leaf and index entry are created
  //   others: [0]; ["", "", "", 64 zero bytes, 8 zero bytes]; "" and, for SEED, header bytes of seedHeight, seedHeight + 1, .. (none: the header is in CONTEXT.headers)
  // A name between two at signs is a place of the layout; SelectionLayout gives each its number, here and in Java.
  val tree   = SELF.@POOL_TREE@[AvlTree].get
  val root   = SELF.@ROOT@[Coll[Byte]].get
  val st     = SELF.@CLOCK@[Coll[Long]].get
  val seed   = SELF.@POOL_SEED@[Coll[Byte]].get
  val nums   = SELF.@COUNTS@[Coll[Long]].get
  val owner  = SELF.@POOL_OWNER@[SigmaProp].get
  val longs  = getVar[(Coll[Long], (Coll[Coll[Byte]], Coll[Coll[Byte]]))](@POOL_WITNESS@).get._1
  val args   = getVar[(Coll[Long], (Coll[Coll[Byte]], Coll[Coll[Byte]]))](@POOL_WITNESS@).get._2._1
  val more   = getVar[(Coll[Long], (Coll[Coll[Byte]], Coll[Coll[Byte]]))](@POOL_WITNESS@).get._2._2
  val next   = OUTPUTS(@POOL_AT@)
  val nt     = next.@POOL_TREE@[AvlTree].get
  val nr     = next.@ROOT@[Coll[Byte]].get
  val ns     = next.@CLOCK@[Coll[Long]].get
  val nn     = next.@COUNTS@[Coll[Long]].get
  val height = HEIGHT.toLong
  val kept   = INPUTS(@POOL_AT@).id == SELF.id && next.propositionBytes == SELF.propositionBytes && next.tokens == SELF.tokens &&
    next.value >= SELF.value && next.@POOL_OWNER@[SigmaProp].get == owner
  val frozen = kept && nt == tree && nr == root && nn == nums
  if (st(@PHASE@) == @OPEN@L) {
    if (ns(@PHASE@) == @OPEN@L) {
      // CHANGE (owner): any number of INSERT, UPDATE, REMOVE; every changed word is listed
      val p32   = 4294967296L
      val leaf0 = 34359738368L
      val zero  = longToByteArray(0L)
      val none  = zero.append(zero).append(zero).append(zero)
      val z4    = zero.slice(0, 4)
      val old   = root.append(args(2))
      val now   = args(3)
      val keys  = longs.slice(0, now.size / 32 - 1)
      val nodes = Coll(p32).append(keys)
      val u32   = { (p: (Coll[Byte], Int)) => byteArrayToLong(z4.append(p._1.slice(p._2, p._2 + 4))) }
      val sum8  = { (p: (Coll[Byte], Int)) =>
        u32((p._1, p._2)) + u32((p._1, p._2 + 4)) + u32((p._1, p._2 + 8)) + u32((p._1, p._2 + 12)) +
        u32((p._1, p._2 + 16)) + u32((p._1, p._2 + 20)) + u32((p._1, p._2 + 24)) + u32((p._1, p._2 + 28)) }
      // byte offset of a slot in old / now -> key of the child below it
      val child = { (i: Int) =>
        val x = nodes(i / 32)
        x * 8L + p32 - x / p32 * 30064771072L + (7 - i % 32 / 4).toLong }
      val key   = { (x: Long) => longToByteArray(x).slice(3, 8) }
      // offsets of the changed slots, in ascending order of the child
      val diff  = now.indices.filter{ (i: Int) => i % 4 == 0 }.map{ (i: Int) => i / 32 * 32 + 28 - i % 32 }
        .filter{ (i: Int) => old.slice(i, i + 4) != now.slice(i, i + 4) }
      // listed branch words whose sum changed: they must be exactly the changed slots of their parents
      val inner = keys.indices.filter{ (j: Int) => sum8((old, j * 32 + 32)) != sum8((now, j * 32 + 32)) }
      val upper = diff.filter{ (i: Int) => nodes(i / 32) < 30064771072L }
      // positions that become used or free
      val moves = diff.filter{ (i: Int) => nodes(i / 32) >= 30064771072L && (u32((old, i)) == 0L || u32((now, i)) == 0L) }
      // key of the leaf of a joining operator, minus that of a leaving one
      val tags  = moves.map{ (i: Int) => if (u32((old, i)) == 0L) child(i) else 0L - child(i) }
      val joins = tags.filter{ (x: Long) => x > 0L }
      val used  = nums(@USED@) + joins.filter{ (x: Long) => x - leaf0 >= nums(@USED@) }.size.toLong
      val who   = tags.zip(more)
      val entry = { (h: Coll[Byte]) =>
        val id = byteArrayToLong(zero.slice(0, 3).append(h.slice(0, 5)))
        id % 1052266987520L + 38654705664L }
      val ids   = who.filter{ (p: (Long, Coll[Byte])) => p._1 > 0L }.map{ (p: (Long, Coll[Byte])) => entry(p._2) }
      val k     = byteArrayToLong(args(4)).toInt
      val rest  = who.slice(0, k)                       // leaf and index entry exist: updated
      val born  = who.slice(k, moves.size)              // new operators: leaf and index entry are created
      val made  = longs.slice(keys.size, longs.size).map{ (x: Long) => (key(x), none) }
        .append(born.map{ (p: (Long, Coll[Byte])) => (key(p._1), p._2) })
        .append(born.map{ (p: (Long, Coll[Byte])) => (key(entry(p._2)), none.slice(0, 24).append(longToByteArray(p._1))) })
      val ks    = keys.map{ (x: Long) => key(x) }
        .append(rest.map{ (p: (Long, Coll[Byte])) => key(if (p._1 > 0L) p._1 else 0L - p._1) }).append(rest.map{ (p: (Long, Coll[Byte])) => key(entry(p._2)) })
      val was   = keys.indices.map{ (j: Int) => old.slice(j * 32 + 32, j * 32 + 64) }
        .append(rest.map{ (p: (Long, Coll[Byte])) => if (p._1 > 0L) none else p._2 })
        .append(rest.map{ (p: (Long, Coll[Byte])) => if (p._1 > 0L) none else none.slice(0, 24).append(longToByteArray(0L - p._1)) })
      val will  = keys.indices.map{ (j: Int) => now.slice(j * 32 + 32, j * 32 + 64) }
        .append(rest.map{ (p: (Long, Coll[Byte])) => if (p._1 > 0L) p._2 else none })
        .append(rest.map{ (p: (Long, Coll[Byte])) => if (p._1 > 0L) none.slice(0, 24).append(longToByteArray(p._1)) else none })
      val begun = tree.insert(made, args(0)).get
      val found = begun.getMany(ks, args(1))
      val ended = begun.update(ks.zip(will), args(1)).get
      val total = sum8((now, 0))
      owner && sigmaProp(allOf(Coll(
        kept, ns == st, next.@POOL_SEED@[Coll[Byte]].get == seed,
        now.size == keys.size * 32 + 32, old.size == now.size, nr == now.slice(0, 32), more.size >= moves.size, k >= 0, born.forall{ (p: (Long, Coll[Byte])) => p._1 > 0L },
        keys.zip(nodes).forall{ (p: (Long, Long)) => p._2 < p._1 && p._1 < leaf0 },
        upper.map{ (i: Int) => child(i) } == inner.map{ (j: Int) => keys(j) },
        upper.map{ (i: Int) => u32((now, i)) } == inner.map{ (j: Int) => sum8((now, j * 32 + 32)) },
        ids.slice(1, ids.size).zip(ids).forall{ (p: (Long, Long)) => p._2 < p._1 },
        joins.forall{ (x: Long) => x - leaf0 < used },
        found.zip(was).forall{ (p: (Option[Coll[Byte]], Coll[Byte])) => p._1.get == p._2 },
        nt == ended,
        used <= 2097152L, total < p32,
        nn == Coll(used, nums(@OPERATORS@) + joins.size.toLong + joins.size.toLong - moves.size.toLong, total, nums(@DIVISOR@))
      )))
    } else {
      // LOCK (owner): the weights stand; seedHeight is fixed and not yet mined
      owner && sigmaProp(frozen && next.@POOL_SEED@[Coll[Byte]].get.size == 0 && nums(@TOTAL_WEIGHT@) > 0L && st(@SEED_DELAY@) > 0L && ns(@LOCK_HEIGHT@) >= height && ns(@LOCK_HEIGHT@) <= height + 10L &&
        ns == Coll(ns(@LOCK_HEIGHT@), ns(@LOCK_HEIGHT@) + st(@SEED_DELAY@), @LOCKED@L, st(@EPOCH@) + 1L, st(@SEED_DELAY@), st(@OWNER_WINDOW@), st(@TIMEOUT@)))
    }
  } else {
    if (ns(@PHASE@) == @SEEDED@L) {
      // SEED (anybody): header at seedHeight, directly or through a chain of header bytes up to a header in the context
      val chain  = more.slice(1, more.size)
      val anchor = CONTEXT.headers.filter{ (h: Header) => h.height.toLong == st(@SEED_HEIGHT@) + chain.size.toLong }(0)
      val drawId = if (chain.size == 0) anchor.id else blake2b256(chain(0))
      val last   = chain.slice(1, chain.size).fold(drawId, { (id: Coll[Byte], b: Coll[Byte]) => if (b.slice(1, 33) == id) blake2b256(b) else seed })
      sigmaProp(frozen && st(@PHASE@) == @LOCKED@L && (chain.size == 0 || last == anchor.parentId) &&
        next.@POOL_SEED@[Coll[Byte]].get == blake2b256(drawId ++ SELF.id) && ns == Coll(st(@LOCK_HEIGHT@), st(@SEED_HEIGHT@), @SEEDED@L, st(@EPOCH@), st(@SEED_DELAY@), st(@OWNER_WINDOW@), st(@TIMEOUT@)))
    } else {
      // UNLOCK: owner after ownerWindow if the seed was drawn (use over), anybody after timeout
      sigmaProp(frozen && next.@POOL_SEED@[Coll[Byte]].get.size == 0 && ns == Coll(st(@LOCK_HEIGHT@), st(@SEED_HEIGHT@), @OPEN@L, st(@EPOCH@), st(@SEED_DELAY@), st(@OWNER_WINDOW@), st(@TIMEOUT@))) &&
        ((owner && sigmaProp(st(@PHASE@) == @SEEDED@L && height > st(@SEED_HEIGHT@) + st(@OWNER_WINDOW@))) || sigmaProp(height > st(@SEED_HEIGHT@) + st(@TIMEOUT@)))
    }
  }
}
