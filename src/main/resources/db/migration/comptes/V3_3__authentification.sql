-- Application of codes that change every thirty seconds. The last accepted step makes a code good once only.
create table comptes.totp (
    compte      uuid primary key references comptes.compte,
    secret      bytea       not null,
    pose_le     timestamptz not null default now(),
    dernier_pas bigint      not null
);

-- Codes shown once, kept as digests; a used one is gone.
create table comptes.code_de_secours (
    compte    uuid  not null references comptes.compte,
    empreinte bytea not null,
    primary key (compte, empreinte)
);

-- Passkeys. `porteur` is the handle that the authenticator keeps: drawn, so that it says nothing of the account.
create table comptes.porteur_de_cles (
    compte  uuid primary key references comptes.compte,
    porteur bytea not null unique
);
create table comptes.cle_d_acces (
    id            bytea primary key,
    porteur       bytea       not null references comptes.porteur_de_cles (porteur),
    nom           text        not null check (nom <> ''),
    cle_publique  bytea       not null,
    compteur      bigint      not null,
    verifiee      boolean     not null,
    sauvegardable boolean     not null,
    sauvegardee   boolean     not null,
    transports    text        not null,
    attestation   bytea,
    client        bytea,
    creee_le      timestamptz not null,
    vue_le        timestamptz not null
);
create index on comptes.cle_d_acces (porteur);

-- Who an account is for an OpenID provider. Only `sub` says it: address and name are what was read the last time.
create table comptes.identite_externe (
    fournisseur text        not null,
    sub         text        not null,
    compte      uuid        not null references comptes.compte,
    courriel    text,
    nom         text,
    liee_le     timestamptz not null default now(),
    vue_le      timestamptz not null default now(),
    primary key (fournisseur, sub)
);
create index on comptes.identite_externe (compte);

-- A way back in by mail, good once and for a short time. The token itself is only in the mail.
create table comptes.oubli (
    empreinte bytea primary key,
    compte    uuid        not null references comptes.compte,
    expire_le timestamptz not null
);
create index on comptes.oubli (compte);

-- Browsers that signed in before: an attack on the account from elsewhere does not delay them.
create table comptes.appareil (
    empreinte bytea primary key,
    compte    uuid        not null references comptes.compte,
    vu_le     timestamptz not null default now()
);
create index on comptes.appareil (compte);

-- How many in the current window. Lost with a crash of the server, and that is all right.
create unlogged table comptes.compteur (
    cle    text primary key,
    debut  timestamptz not null,
    fin    timestamptz not null,
    nombre integer     not null
);
create index on comptes.compteur (fin);
