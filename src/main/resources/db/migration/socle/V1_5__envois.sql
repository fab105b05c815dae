-- Forms sent a moment ago, so that the second click of a double click does nothing and gets the answer of the first.
create table socle.envoi (
    empreinte bytea       primary key,
    le        timestamptz not null default clock_timestamp(),
    suite     text
);
comment on column socle.envoi.empreinte is 'Of who sends, where, the token of the form, and all it holds';
comment on column socle.envoi.suite is 'Where the answer of the first led; absent while it is being done';
create index on socle.envoi (le);
