-- A row for each position. No key holds managers together, as in tables that are filled by an import.
create table staff (
  position varchar(40) primary key,
  title varchar(100) not null,
  manager varchar(40),
  login varchar(40) unique, -- null: the position is vacant
  name varchar(100),
  spend_limit decimal(12, 2),
  password varchar(100),
  hr boolean not null default false
);
