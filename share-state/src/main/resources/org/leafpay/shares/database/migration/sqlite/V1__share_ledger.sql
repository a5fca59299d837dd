-- Times are seconds since the Unix epoch unless they say otherwise; difficulties are expected
-- numbers of hashes. Blobs hold many rows, since a row of its own for each costs several times as
-- much; the views at the end show them one by one.

create table share_ledger (
  id             integer primary key check (id = 1),
  network        text not null,
  pool           text not null,
  bucket_seconds integer not null check (bucket_seconds > 0),
  -- Every bucket that starts before this is sealed; nothing is when it is null.
  sealed_until   integer,
  -- One more with every change: tells a second writer that he is not alone.
  version        integer not null
) strict;

create table share_miner (
  id        integer primary key,
  miner_key blob not null unique check (length(miner_key) = 32),
  address   text not null,
  script    blob not null
) strict;

-- Up to where each stream of shares is counted.
create table share_position (
  source   text not null,
  epoch    integer not null,
  sequence integer not null,
  primary key (source, epoch)
) strict, without rowid;

-- Sums of one bucket under one network difficulty. While a bucket is open there is one part for
-- each commit that touched it, and a miner's sum is that over all parts; sealing leaves one.
-- Columns of "sums", big endian: n miner ids (4 bytes each), n sums of difficulty (8), n numbers of
-- shares (4).
create table share_part (
  id                 integer primary key,
  bucket             integer not null,
  network_difficulty integer not null check (network_difficulty > 0),
  sums               blob not null check (length(sums) % 16 = 0)
) strict;

create index share_part_bucket on share_part (bucket);

-- The last share of each stream that counts in a bucket.
create table share_bucket_position (
  bucket   integer not null,
  source   text not null,
  epoch    integer not null,
  sequence integer not null,
  primary key (bucket, source, epoch)
) strict, without rowid;

-- A bucket that will never change. sha256 is that of its rows by network difficulty and miner key:
-- network difficulty (8 bytes), miner key (32), sum of difficulty (8), number of shares (8).
create table share_seal (
  bucket      integer primary key,
  row_count   integer not null,
  share_count integer not null,
  sha256      blob not null check (length(sha256) = 32)
) strict;

-- Shares that came when the bucket of their time was sealed, and where they count instead.
create table share_late (
  id             integer primary key,
  source         text not null,
  epoch          integer not null,
  first_sequence integer not null,
  last_sequence  integer not null,
  share_count    integer not null,
  bucket_of_time integer not null,
  counted_in     integer not null
) strict;

-- Single shares, if the ledger keeps them. "shares" holds for each share, big endian: sequence (8
-- bytes), time in microseconds (8), miner id (4), height (4), difficulty (8), network difficulty
-- (8), place of the worker in "workers" or -1 (4).
create table share_log (
  id             integer primary key,
  source         text not null,
  epoch          integer not null,
  first_sequence integer not null,
  last_sequence  integer not null,
  workers        text not null,
  shares         blob not null check (length(shares) % 44 = 0)
) strict;

-- Each miner's sum in each bucket.
create view share_bucket_row as
with recursive place (part, n, at) as (
  select id, length(sums) / 16, 0 from share_part where length(sums) > 0
  union all
  select part, n, at + 1 from place where at + 1 < n
),
digits as (
  select p.bucket, p.network_difficulty,
         hex(substr(p.sums, 4 * at + 1, 4)) as miner,
         hex(substr(p.sums, 4 * n + 8 * at + 1, 8)) as difficulty,
         hex(substr(p.sums, 12 * n + 4 * at + 1, 4)) as shares
  from place join share_part p on p.id = place.part
),
entry as (
  select bucket, network_difficulty,
         (instr('123456789ABCDEF', substr(miner, 1, 1)) << 28) + (instr('123456789ABCDEF', substr(miner, 2, 1)) << 24)
           + (instr('123456789ABCDEF', substr(miner, 3, 1)) << 20) + (instr('123456789ABCDEF', substr(miner, 4, 1)) << 16)
           + (instr('123456789ABCDEF', substr(miner, 5, 1)) << 12) + (instr('123456789ABCDEF', substr(miner, 6, 1)) << 8)
           + (instr('123456789ABCDEF', substr(miner, 7, 1)) << 4) + instr('123456789ABCDEF', substr(miner, 8, 1)) as miner,
         (instr('123456789ABCDEF', substr(difficulty, 1, 1)) << 60) + (instr('123456789ABCDEF', substr(difficulty, 2, 1)) << 56)
           + (instr('123456789ABCDEF', substr(difficulty, 3, 1)) << 52) + (instr('123456789ABCDEF', substr(difficulty, 4, 1)) << 48)
           + (instr('123456789ABCDEF', substr(difficulty, 5, 1)) << 44) + (instr('123456789ABCDEF', substr(difficulty, 6, 1)) << 40)
           + (instr('123456789ABCDEF', substr(difficulty, 7, 1)) << 36) + (instr('123456789ABCDEF', substr(difficulty, 8, 1)) << 32)
           + (instr('123456789ABCDEF', substr(difficulty, 9, 1)) << 28) + (instr('123456789ABCDEF', substr(difficulty, 10, 1)) << 24)
           + (instr('123456789ABCDEF', substr(difficulty, 11, 1)) << 20) + (instr('123456789ABCDEF', substr(difficulty, 12, 1)) << 16)
           + (instr('123456789ABCDEF', substr(difficulty, 13, 1)) << 12) + (instr('123456789ABCDEF', substr(difficulty, 14, 1)) << 8)
           + (instr('123456789ABCDEF', substr(difficulty, 15, 1)) << 4) + instr('123456789ABCDEF', substr(difficulty, 16, 1)) as difficulty,
         (instr('123456789ABCDEF', substr(shares, 1, 1)) << 28) + (instr('123456789ABCDEF', substr(shares, 2, 1)) << 24)
           + (instr('123456789ABCDEF', substr(shares, 3, 1)) << 20) + (instr('123456789ABCDEF', substr(shares, 4, 1)) << 16)
           + (instr('123456789ABCDEF', substr(shares, 5, 1)) << 12) + (instr('123456789ABCDEF', substr(shares, 6, 1)) << 8)
           + (instr('123456789ABCDEF', substr(shares, 7, 1)) << 4) + instr('123456789ABCDEF', substr(shares, 8, 1)) as shares
  from digits
)
select e.bucket, datetime(e.bucket, 'unixepoch') as bucket_time, e.network_difficulty, m.address,
       sum(e.difficulty) as difficulty_sum, sum(e.shares) as share_count
from entry e join share_miner m on m.id = e.miner
group by e.bucket, e.network_difficulty, m.id;

-- Each share of the log.
create view share_log_row as
with recursive place (chunk, n, at) as (
  select id, length(shares) / 44, 0 from share_log where length(shares) > 0
  union all
  select chunk, n, at + 1 from place where at + 1 < n
),
digits as (
  select l.source, l.epoch, l.workers, hex(substr(l.shares, 44 * at + 1, 44)) as share
  from place join share_log l on l.id = place.chunk
),
field as (
  select source, epoch, workers,
         substr(share, 1, 16) as sequence, substr(share, 17, 16) as created,
         substr(share, 33, 8) as miner, substr(share, 41, 8) as height,
         substr(share, 49, 16) as difficulty, substr(share, 65, 16) as network,
         substr(share, 81, 8) as worker
  from digits
),
entry as (
  select source, epoch, workers,
         (instr('123456789ABCDEF', substr(sequence, 1, 1)) << 60) + (instr('123456789ABCDEF', substr(sequence, 2, 1)) << 56)
           + (instr('123456789ABCDEF', substr(sequence, 3, 1)) << 52) + (instr('123456789ABCDEF', substr(sequence, 4, 1)) << 48)
           + (instr('123456789ABCDEF', substr(sequence, 5, 1)) << 44) + (instr('123456789ABCDEF', substr(sequence, 6, 1)) << 40)
           + (instr('123456789ABCDEF', substr(sequence, 7, 1)) << 36) + (instr('123456789ABCDEF', substr(sequence, 8, 1)) << 32)
           + (instr('123456789ABCDEF', substr(sequence, 9, 1)) << 28) + (instr('123456789ABCDEF', substr(sequence, 10, 1)) << 24)
           + (instr('123456789ABCDEF', substr(sequence, 11, 1)) << 20) + (instr('123456789ABCDEF', substr(sequence, 12, 1)) << 16)
           + (instr('123456789ABCDEF', substr(sequence, 13, 1)) << 12) + (instr('123456789ABCDEF', substr(sequence, 14, 1)) << 8)
           + (instr('123456789ABCDEF', substr(sequence, 15, 1)) << 4) + instr('123456789ABCDEF', substr(sequence, 16, 1)) as sequence,
         (instr('123456789ABCDEF', substr(created, 1, 1)) << 60) + (instr('123456789ABCDEF', substr(created, 2, 1)) << 56)
           + (instr('123456789ABCDEF', substr(created, 3, 1)) << 52) + (instr('123456789ABCDEF', substr(created, 4, 1)) << 48)
           + (instr('123456789ABCDEF', substr(created, 5, 1)) << 44) + (instr('123456789ABCDEF', substr(created, 6, 1)) << 40)
           + (instr('123456789ABCDEF', substr(created, 7, 1)) << 36) + (instr('123456789ABCDEF', substr(created, 8, 1)) << 32)
           + (instr('123456789ABCDEF', substr(created, 9, 1)) << 28) + (instr('123456789ABCDEF', substr(created, 10, 1)) << 24)
           + (instr('123456789ABCDEF', substr(created, 11, 1)) << 20) + (instr('123456789ABCDEF', substr(created, 12, 1)) << 16)
           + (instr('123456789ABCDEF', substr(created, 13, 1)) << 12) + (instr('123456789ABCDEF', substr(created, 14, 1)) << 8)
           + (instr('123456789ABCDEF', substr(created, 15, 1)) << 4) + instr('123456789ABCDEF', substr(created, 16, 1)) as created_micros,
         (instr('123456789ABCDEF', substr(miner, 1, 1)) << 28) + (instr('123456789ABCDEF', substr(miner, 2, 1)) << 24)
           + (instr('123456789ABCDEF', substr(miner, 3, 1)) << 20) + (instr('123456789ABCDEF', substr(miner, 4, 1)) << 16)
           + (instr('123456789ABCDEF', substr(miner, 5, 1)) << 12) + (instr('123456789ABCDEF', substr(miner, 6, 1)) << 8)
           + (instr('123456789ABCDEF', substr(miner, 7, 1)) << 4) + instr('123456789ABCDEF', substr(miner, 8, 1)) as miner,
         (instr('123456789ABCDEF', substr(height, 1, 1)) << 28) + (instr('123456789ABCDEF', substr(height, 2, 1)) << 24)
           + (instr('123456789ABCDEF', substr(height, 3, 1)) << 20) + (instr('123456789ABCDEF', substr(height, 4, 1)) << 16)
           + (instr('123456789ABCDEF', substr(height, 5, 1)) << 12) + (instr('123456789ABCDEF', substr(height, 6, 1)) << 8)
           + (instr('123456789ABCDEF', substr(height, 7, 1)) << 4) + instr('123456789ABCDEF', substr(height, 8, 1)) as height,
         (instr('123456789ABCDEF', substr(difficulty, 1, 1)) << 60) + (instr('123456789ABCDEF', substr(difficulty, 2, 1)) << 56)
           + (instr('123456789ABCDEF', substr(difficulty, 3, 1)) << 52) + (instr('123456789ABCDEF', substr(difficulty, 4, 1)) << 48)
           + (instr('123456789ABCDEF', substr(difficulty, 5, 1)) << 44) + (instr('123456789ABCDEF', substr(difficulty, 6, 1)) << 40)
           + (instr('123456789ABCDEF', substr(difficulty, 7, 1)) << 36) + (instr('123456789ABCDEF', substr(difficulty, 8, 1)) << 32)
           + (instr('123456789ABCDEF', substr(difficulty, 9, 1)) << 28) + (instr('123456789ABCDEF', substr(difficulty, 10, 1)) << 24)
           + (instr('123456789ABCDEF', substr(difficulty, 11, 1)) << 20) + (instr('123456789ABCDEF', substr(difficulty, 12, 1)) << 16)
           + (instr('123456789ABCDEF', substr(difficulty, 13, 1)) << 12) + (instr('123456789ABCDEF', substr(difficulty, 14, 1)) << 8)
           + (instr('123456789ABCDEF', substr(difficulty, 15, 1)) << 4) + instr('123456789ABCDEF', substr(difficulty, 16, 1)) as difficulty,
         (instr('123456789ABCDEF', substr(network, 1, 1)) << 60) + (instr('123456789ABCDEF', substr(network, 2, 1)) << 56)
           + (instr('123456789ABCDEF', substr(network, 3, 1)) << 52) + (instr('123456789ABCDEF', substr(network, 4, 1)) << 48)
           + (instr('123456789ABCDEF', substr(network, 5, 1)) << 44) + (instr('123456789ABCDEF', substr(network, 6, 1)) << 40)
           + (instr('123456789ABCDEF', substr(network, 7, 1)) << 36) + (instr('123456789ABCDEF', substr(network, 8, 1)) << 32)
           + (instr('123456789ABCDEF', substr(network, 9, 1)) << 28) + (instr('123456789ABCDEF', substr(network, 10, 1)) << 24)
           + (instr('123456789ABCDEF', substr(network, 11, 1)) << 20) + (instr('123456789ABCDEF', substr(network, 12, 1)) << 16)
           + (instr('123456789ABCDEF', substr(network, 13, 1)) << 12) + (instr('123456789ABCDEF', substr(network, 14, 1)) << 8)
           + (instr('123456789ABCDEF', substr(network, 15, 1)) << 4) + instr('123456789ABCDEF', substr(network, 16, 1)) as network_difficulty,
         (instr('123456789ABCDEF', substr(worker, 1, 1)) << 28) + (instr('123456789ABCDEF', substr(worker, 2, 1)) << 24)
           + (instr('123456789ABCDEF', substr(worker, 3, 1)) << 20) + (instr('123456789ABCDEF', substr(worker, 4, 1)) << 16)
           + (instr('123456789ABCDEF', substr(worker, 5, 1)) << 12) + (instr('123456789ABCDEF', substr(worker, 6, 1)) << 8)
           + (instr('123456789ABCDEF', substr(worker, 7, 1)) << 4) + instr('123456789ABCDEF', substr(worker, 8, 1)) as worker
  from field
)
select e.source, e.epoch, e.sequence,
       strftime('%Y-%m-%d %H:%M:%f', e.created_micros / 1000000.0, 'unixepoch') as created,
       e.created_micros, m.address, e.height, e.difficulty, e.network_difficulty,
       json_extract(e.workers, '$[' || e.worker || ']') as worker
from entry e join share_miner m on m.id = e.miner;
