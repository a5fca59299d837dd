-- What a round put into lotteries, in nanoERG. Rounds before had none.

alter table ledger_round add column drawn integer not null default 0;
