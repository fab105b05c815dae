-- An address invited to a role, or, without a role, an address that proves itself to open an account. Only the digest
-- of its token is kept.
create table comptes.invitation (
    id            uuid primary key,
    courriel      text not null check (courriel = lower(courriel) and courriel ~ '^[^@\s]+@[^@\s]+$'),
    role          text,
    genre         text,
    identifiant   text,
    ou            text,
    proposee      boolean not null,
    jeton         bytea not null unique,
    creee_le      timestamptz not null default now(),
    creee_par     uuid references comptes.compte,
    creee_par_nom text not null,
    envoyee_le    timestamptz not null,
    envois        int not null check (envois > 0),
    expire_le     timestamptz not null,
    acceptee_le   timestamptz,
    acceptee_par  uuid references comptes.compte,
    annulee_le    timestamptz,
    annulee_par   uuid references comptes.compte,
    check ((role is null) = (genre is null) and (role is null) = (identifiant is null) and (role is null) = (ou is null)),
    check (role is null or creee_par is not null),
    check ((acceptee_le is null) = (acceptee_par is null)),
    check (acceptee_le is null or annulee_le is null)
);
comment on column comptes.invitation.proposee is 'Accepted, it asks for an attachment, which those entitled confirm';
create unique index invitation_en_attente on comptes.invitation (courriel, role, genre, identifiant) nulls not distinct
    where acceptee_le is null and annulee_le is null;
create index on comptes.invitation (creee_par);
create index on comptes.invitation (genre, identifiant);

-- Somebody asks to be attached to an OG or an establishment.
create table comptes.rattachement (
    id             uuid primary key,
    compte         uuid not null references comptes.compte,
    role           text not null,
    genre          text not null,
    identifiant    text not null,
    fonction       text not null check (btrim(fonction) <> '' and length(fonction) <= 120),
    demande_le     timestamptz not null default now(),
    etat           text not null default 'EN_ATTENTE' check (etat in ('EN_ATTENTE', 'CONFIRME', 'REFUSE', 'RETIRE')),
    decide_le      timestamptz,
    decide_par     uuid references comptes.compte,
    decide_par_nom text,
    motif          text check (length(motif) <= 500),
    check ((role, genre) in (('DIRECTEUR_OG', 'OG'), ('REFERENT_ESSMS', 'ESSMS'))),
    check ((etat = 'EN_ATTENTE') = (decide_le is null)),
    check (etat <> 'REFUSE' or btrim(motif) <> '')
);
create unique index rattachement_en_attente on comptes.rattachement (compte, role, genre, identifiant)
    where etat = 'EN_ATTENTE';
create index on comptes.rattachement (genre, identifiant);

-- The last time a reviewer was reminded of the accesses to confirm.
create table comptes.rappel_de_revue (
    compte uuid primary key references comptes.compte,
    le     timestamptz not null
);
