create table other_part (id integer primary key) strict;
