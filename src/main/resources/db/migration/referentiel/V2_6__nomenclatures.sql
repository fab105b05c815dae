-- What the national administrator says of a category, over the shipped files. Only grows: the latest one whose day has
-- come is in force.
create table referentiel.changement_de_categorie (
    id       bigint generated always as identity primary key,
    code     text not null check (code ~ '^[0-9A-Z]{1,5}$'),
    libelle  text not null check (btrim(libelle) <> '' and length(libelle) <= 200),
    champ    text check (champ in ('PA', 'PH', 'DOM', 'PDE', 'PDS', 'AHI', 'PJM')),
    essms    text not null check (essms in ('yes', 'no', 'assimilated', 'unsure')),
    sons     boolean not null,
    effet_le date not null,
    source   text not null check (btrim(source) <> '' and length(source) <= 300),
    auteur   uuid not null,
    nom      text not null,
    le       timestamptz not null default now()
);
create index on referentiel.changement_de_categorie (code, effet_le desc, id desc);
create trigger inalterable before update or delete or truncate on referentiel.changement_de_categorie
    for each statement execute function socle.inalterable();
