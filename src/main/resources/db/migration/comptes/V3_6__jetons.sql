-- What a program reads the API with: one access of its owner, never more than it gives now. The secret is not kept.
create table comptes.jeton (
    id              uuid primary key,
    compte          uuid not null references comptes.compte,
    habilitation    uuid not null references comptes.habilitation,
    nom             text not null check (btrim(nom) <> '' and length(nom) <= 80),
    prefixe         text not null check (length(prefixe) = 10),
    empreinte       bytea not null unique check (length(empreinte) = 32),
    cree_le         timestamptz not null default now(),
    fin             date not null,
    dernier_usage   date,
    revoque_le      timestamptz,
    revoque_par_nom text,
    fin_notee_le    timestamptz,
    check ((revoque_le is null) = (revoque_par_nom is null))
);
comment on column comptes.jeton.prefixe is 'Beginning of the secret, by which its owner knows it again';
comment on column comptes.jeton.empreinte is 'SHA-256 of the secret';
comment on column comptes.jeton.fin is 'Last day, included';
comment on column comptes.jeton.fin_notee_le is 'When the journal was told that its last day is over';
create index on comptes.jeton (compte);
create index on comptes.jeton (habilitation);
create index on comptes.jeton (fin) where revoque_le is null and fin_notee_le is null;
