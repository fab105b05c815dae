create schema comptes;

create table comptes.compte (
    id           uuid primary key,
    courriel     text not null check (courriel = lower(courriel) and courriel ~ '^[^@\s]+@[^@\s]+$'),
    nom          text not null,
    mot_de_passe text not null,
    demonstration boolean not null default false,
    cree_le      timestamptz not null default now(),
    ferme_le     timestamptz,
    unique (courriel)
);

-- A role in a perimeter, with its dates. The identifier has no foreign key: perimeters live in rooms of every floor.
create table comptes.habilitation (
    id          uuid primary key,
    compte      uuid not null references comptes.compte,
    role        text not null,
    genre       text not null check (genre in ('NATION', 'REGION', 'DEPARTEMENT', 'OG', 'ESSMS', 'GRAPPE', 'EDITEUR')),
    identifiant text not null,
    du          date not null,
    au          date,
    check (au is null or au >= du)
);
create index on comptes.habilitation (compte);
create index on comptes.habilitation (genre, identifiant);
