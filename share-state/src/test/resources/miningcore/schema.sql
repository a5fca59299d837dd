-- The tables of miningcore's database that matter here, as its own schema has them: types, keys and
-- indexes. Statistics are left out.

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
  created timestamptz not null
);

create index idx_shares_pool_miner on shares (poolid, miner);
create index idx_shares_pool_created on shares (poolid, created);
create index idx_shares_pool_miner_difficulty on shares (poolid, miner, difficulty);

create table blocks (
  id bigserial not null primary key,
  poolid text not null,
  blockheight bigint not null,
  networkdifficulty double precision not null,
  status text not null,
  type text null,
  confirmationprogress float not null default 0,
  effort float null,
  transactionconfirmationdata text not null,
  miner text null,
  reward decimal(28, 12) null,
  source text null,
  hash text null,
  created timestamptz not null,
  constraint blocks_pool_height unique (poolid, blockheight, type) deferrable initially deferred
);

create index idx_blocks_pool_block_status on blocks (poolid, blockheight, status);

create table balances (
  poolid text not null,
  address text not null,
  amount decimal(28, 12) not null default 0,
  created timestamptz not null,
  updated timestamptz not null,
  primary key (poolid, address)
);

create table miner_settings (
  poolid text not null,
  address text not null,
  paymentthreshold decimal(28, 12) not null,
  created timestamptz not null,
  updated timestamptz not null,
  primary key (poolid, address)
);

create table payments (
  id bigserial not null primary key,
  poolid text not null,
  coin text not null,
  address text not null,
  amount decimal(28, 12) not null,
  transactionconfirmationdata text not null,
  created timestamptz not null
);

create index idx_payments_pool_coin_wallet on payments (poolid, coin, address);
