-- A file that somebody left, until it has served. Its pieces are read one by one, so that memory stays flat.
create table socle.fichier (
    id        uuid primary key,
    nom       text        not null,
    depose_le timestamptz not null default now()
);
create index on socle.fichier (depose_le);
create table socle.morceau (
    fichier uuid  not null references socle.fichier on delete cascade,
    rang    int   not null check (rang >= 0),
    contenu bytea not null,
    primary key (fichier, rang)
);
-- Files are compressed already.
alter table socle.morceau alter column contenu set storage external;

-- What the nightly round asks first.
create index travail_fini on socle.travail (fini_le) where fini_le is not null;
