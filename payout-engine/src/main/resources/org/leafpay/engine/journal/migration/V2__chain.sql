-- The chain that the journal's rounds are on: the id of its first block. One row at the most.

create table journal_chain (
  only_row    integer primary key check (only_row = 1),
  first_block text    not null check (length(first_block) = 64)
) strict;
