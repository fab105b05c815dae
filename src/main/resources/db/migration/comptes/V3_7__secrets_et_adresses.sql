-- The secret of an application of codes is sealed with a key that is not in the database.
alter table comptes.totp add column cle text check (cle ~ '^[0-9a-f]{16}$');
comment on column comptes.totp.cle is 'Key that seals the secret; absent in a row of before, which is sealed at the next start';

-- An address that its person wants for her account, until she opens the link that was sent there.
create table comptes.changement_de_courriel (
    compte    uuid primary key references comptes.compte,
    courriel  text        not null check (courriel = lower(courriel) and courriel ~ '^[^@\s]+@[^@\s]+$'),
    empreinte bytea       not null unique,
    expire_le timestamptz not null
);
