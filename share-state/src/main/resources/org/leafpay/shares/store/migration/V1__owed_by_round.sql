-- Amounts are in nanoERG. A round is written once and never changed.

create table ledger_round (
  round        integer primary key,
  reward       integer not null,
  carried_in   integer not null,
  operator_fee integer not null,
  paid         integer not null,
  owed         integer not null,
  remainder    integer not null,
  -- blake2b256 of books and owed entries: tells the same round from another of the same number.
  content_hash blob    not null check (length(content_hash) = 32)
) strict;

create table ledger_miner (
  id      integer primary key,
  key     blob not null unique check (length(key) = 32),
  network text not null,
  address text not null
) strict;

-- What each miner is owed after a round. Who is not listed is owed nothing.
create table ledger_owed (
  round     integer not null references ledger_round (round),
  miner     integer not null references ledger_miner (id),
  nano_erg  integer not null check (nano_erg > 0),
  primary key (round, miner)
) strict, without rowid;
