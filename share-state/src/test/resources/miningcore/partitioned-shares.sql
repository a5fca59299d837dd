-- The other shape that miningcore's own scripts give the table: a partition for each pool, and, in
-- versions of some years ago, stamps without a time zone.

drop table shares;

create table shares (
  poolid text not null,
  blockheight bigint not null,
  difficulty double precision not null,
  networkdifficulty double precision not null,
  miner text not null,
  worker text null,
  useragent text null,
  ipaddress text not null,
  source text null,
  created timestamp not null
) partition by list (poolid);

create index idx_shares_pool_created on shares (poolid, created);

create table shares_ergo1 partition of shares for values in ('ergo1');
create table shares_other partition of shares for values in ('other');
