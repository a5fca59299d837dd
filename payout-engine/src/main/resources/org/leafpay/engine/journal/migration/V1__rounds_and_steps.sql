-- What the engine means to do and has done. A step's content is written once and never changed;
-- only statuses move.

create table journal_round (
  round  integer primary key check (round > 0),
  -- [{"height", "id"}] of the blocks whose reward is divided
  blocks text    not null,
  -- what the round was opened with, as JSON
  terms  text    not null,
  status text    not null check (status in ('OPEN', 'CLOSED', 'ABANDONED'))
) strict;

create table journal_step (
  round        integer not null references journal_round (round),
  sequence     integer not null check (sequence >= 0),
  kind         text    not null check (kind in ('GENESIS', 'PAY', 'CLOSE')),
  tx_id        text    not null unique check (length(tx_id) = 64),
  -- the transaction as it is sent, in hexadecimal digits
  signed_bytes text    not null,
  -- all that is needed to check it again, as JSON
  bundle       text    not null,
  status       text    not null check (status in ('PLANNED', 'SENT', 'CONFIRMED', 'REPLACED')),
  block_height integer,
  block_id     text,
  primary key (round, sequence),
  check ((status = 'CONFIRMED') = (block_height is not null)),
  check ((status = 'CONFIRMED') = (block_id is not null))
) strict;
