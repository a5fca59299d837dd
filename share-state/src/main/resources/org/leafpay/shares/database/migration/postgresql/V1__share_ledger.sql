-- Times are seconds since the Unix epoch unless they say otherwise; difficulties are expected
-- numbers of hashes. Blobs hold many rows, since a row of its own for each costs several times as
-- much; the views at the end show them one by one.

create table share_ledger (
  id             integer primary key check (id = 1),
  network        text not null,
  pool           text not null,
  bucket_seconds bigint not null check (bucket_seconds > 0),
  -- Every bucket that starts before this is sealed; nothing is when it is null.
  sealed_until   bigint,
  -- One more with every change: tells a second writer that he is not alone.
  version        bigint not null
);

create table share_miner (
  id        bigint primary key,
  miner_key bytea not null unique check (length(miner_key) = 32),
  address   text not null,
  script    bytea not null
);

-- Up to where each stream of shares is counted.
create table share_position (
  source   text not null,
  epoch    bigint not null,
  sequence bigint not null,
  primary key (source, epoch)
);

-- Sums of one bucket under one network difficulty. While a bucket is open there is one part for
-- each commit that touched it, and a miner's sum is that over all parts; sealing leaves one.
-- Columns of "sums", big endian: n miner ids (4 bytes each), n sums of difficulty (8), n numbers of
-- shares (4).
create table share_part (
  id                 bigint generated always as identity primary key,
  bucket             bigint not null,
  network_difficulty bigint not null check (network_difficulty > 0),
  sums               bytea not null check (length(sums) % 16 = 0)
);

create index share_part_bucket on share_part (bucket);

-- The last share of each stream that counts in a bucket.
create table share_bucket_position (
  bucket   bigint not null,
  source   text not null,
  epoch    bigint not null,
  sequence bigint not null,
  primary key (bucket, source, epoch)
);

-- A bucket that will never change. sha256 is that of its rows by network difficulty and miner key:
-- network difficulty (8 bytes), miner key (32), sum of difficulty (8), number of shares (8).
create table share_seal (
  bucket      bigint primary key,
  row_count   bigint not null,
  share_count bigint not null,
  sha256      bytea not null check (length(sha256) = 32)
);

-- Shares that came when the bucket of their time was sealed, and where they count instead.
create table share_late (
  id             bigint generated always as identity primary key,
  source         text not null,
  epoch          bigint not null,
  first_sequence bigint not null,
  last_sequence  bigint not null,
  share_count    bigint not null,
  bucket_of_time bigint not null,
  counted_in     bigint not null
);

-- Single shares, if the ledger keeps them. "shares" holds for each share, big endian: sequence (8
-- bytes), time in microseconds (8), miner id (4), height (4), difficulty (8), network difficulty
-- (8), place of the worker in "workers" or -1 (4).
create table share_log (
  id             bigint generated always as identity primary key,
  source         text not null,
  epoch          bigint not null,
  first_sequence bigint not null,
  last_sequence  bigint not null,
  workers        text not null,
  shares         bytea not null check (length(shares) % 44 = 0)
);

-- Sums hardly shrink when they are compressed, and trying costs most of the time of a commit.
alter table share_part alter column sums set storage external;
alter table share_log alter column shares set storage external;

-- Each miner's sum in each bucket.
create view share_bucket_row as
with entry as (
  select p.bucket, p.network_difficulty,
         ('x' || encode(substring(p.sums from 4 * at + 1 for 4), 'hex'))::bit(32)::integer
           as miner,
         ('x' || encode(substring(p.sums from 4 * n + 8 * at + 1 for 8), 'hex'))::bit(64)::bigint
           as difficulty,
         ('x' || encode(substring(p.sums from 12 * n + 4 * at + 1 for 4), 'hex'))::bit(32)::integer
           as shares
  from share_part p,
       lateral (select length(p.sums) / 16 as n) size,
       lateral generate_series(0, n - 1) as at
)
select e.bucket, to_timestamp(e.bucket) as bucket_time, e.network_difficulty, m.address,
       sum(e.difficulty) as difficulty_sum, sum(e.shares) as share_count
from entry e join share_miner m on m.id = e.miner
group by e.bucket, e.network_difficulty, m.id;

-- Each share of the log.
create view share_log_row as
with share as (
  select l.source, l.epoch, l.workers,
         encode(substring(l.shares from 44 * at + 1 for 44), 'hex') as hex
  from share_log l, lateral generate_series(0, length(l.shares) / 44 - 1) as at
),
entry as (
  select source, epoch, workers,
         ('x' || substr(hex, 1, 16))::bit(64)::bigint as sequence,
         ('x' || substr(hex, 17, 16))::bit(64)::bigint as created_micros,
         ('x' || substr(hex, 33, 8))::bit(32)::integer as miner,
         ('x' || substr(hex, 41, 8))::bit(32)::integer as height,
         ('x' || substr(hex, 49, 16))::bit(64)::bigint as difficulty,
         ('x' || substr(hex, 65, 16))::bit(64)::bigint as network_difficulty,
         ('x' || substr(hex, 81, 8))::bit(32)::integer as worker
  from share
)
select e.source, e.epoch, e.sequence, to_timestamp(e.created_micros / 1000000.0) as created,
       e.created_micros, m.address, e.height, e.difficulty, e.network_difficulty,
       case when e.worker >= 0 then e.workers::jsonb ->> e.worker end as worker
from entry e join share_miner m on m.id = e.miner;
