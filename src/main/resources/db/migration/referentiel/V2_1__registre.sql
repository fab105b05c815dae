create schema referentiel;

-- Nomenclatures. Every row says where it comes from; what is our judgement says so.

create table referentiel.region (
    code       text primary key,
    nom        text not null,
    zone       text not null check (zone in ('metro', 'drom', 'com')),
    chef_lieu  text,
    fuseau     text not null,
    source     text not null,
    valable_du date not null
);
comment on column referentiel.region.fuseau is 'Time zone (IANA) in which the deadlines of the region fall';

create table referentiel.departement (
    code        text primary key,
    nom         text not null,
    region      text not null references referentiel.region,
    zone        text not null,
    chef_lieu   text,
    code_finess text,
    ouest       double precision,
    sud         double precision,
    est         double precision,
    nord        double precision,
    source      text not null,
    valable_du  date not null
);
comment on column referentiel.departement.ouest is 'Rectangle (WGS 84, 5 km wide of the outline) where every point of the département falls';
comment on column referentiel.departement.code_finess is 'Code in FINESS; 9A serves Guadeloupe, Saint-Martin and Saint-Barthélemy';

create table referentiel.commune (
    code          text primary key,
    nom           text   not null,
    departement   text   not null,
    region        text   not null,
    codes_postaux text[] not null,
    population    int,
    recherche     text   not null generated always as (socle.simplifier(nom)) stored
);
create index on referentiel.commune using gin (recherche public.gin_trgm_ops);
create index on referentiel.commune using gin (codes_postaux);

create table referentiel.ancienne_commune (
    code    text primary key,
    commune text not null references referentiel.commune
);
comment on table referentiel.ancienne_commune is 'Codes that communes had before they merged or changed département';

create table referentiel.categorie (
    code            text primary key,
    libelle         text not null,
    libelle_court   text,
    domaine         text,
    agregat         text,
    libelle_agregat text,
    agregat2        text,
    libelle_agregat2 text,
    agregat1        text,
    libelle_agregat1 text,
    champ           text check (champ in ('PA', 'PH', 'DOM', 'PDE', 'PDS', 'AHI', 'PJM')),
    base_du_champ   text,
    essms           text check (essms in ('yes', 'no', 'assimilated', 'unsure')),
    jdv_j254        boolean not null,
    sons            boolean not null,
    ouverte_du      date,
    fermee_le       date,
    source          text not null
);
comment on column referentiel.categorie.base_du_champ is 'aggregate: from the official aggregate; ans-jdv-j254: from the value set of the ANS; judgement: ours';
comment on column referentiel.categorie.essms is 'Our judgement from article L.312-1 of the CASF, not for legal use';

create table referentiel.statut_juridique (
    code            text primary key,
    libelle         text not null,
    libelle_court   text,
    agregat         text,
    libelle_agregat text,
    secteur         text check (secteur in ('PUBLIC', 'PRIVE_NON_LUCRATIF', 'PRIVE_LUCRATIF', 'ETRANGER')),
    base_du_secteur text,
    ouvert_du       date,
    ferme_le        date,
    source          text not null
);

create table referentiel.nomenclatures_chargees (
    seule      boolean primary key default true check (seule),
    empreinte  text not null,
    chargee_le timestamptz not null
);
comment on table referentiel.nomenclatures_chargees is 'Print of the shipped files that the tables above were filled from';

-- DUI solutions and their referencing by field.

create table referentiel.solution (
    id         uuid primary key,
    editeur    text not null,
    nom        text not null,
    remarque   text,
    source     text not null,
    origine    text not null check (origine in ('CATALOGUE', 'DEMONSTRATION')),
    unique (editeur, nom)
);
create table referentiel.referencement (
    solution   uuid not null references referentiel.solution,
    dispositif text not null,
    champ      text not null check (champ in ('PA', 'PH', 'DOM', 'PDE', 'PDS', 'AHI', 'PJM')),
    vague      int,
    etat       text not null check (etat in ('CANDIDATE', 'REFERENCEE', 'RETIREE')),
    depuis     date,
    jusqu_au   date,
    source     text not null,
    primary key (solution, dispositif, champ)
);

-- The register. An open or closed row is never erased, except the fictional ones that the real register replaces.

create table referentiel.organisme (
    finess         text primary key check (finess ~ '^[0-9][0-9A-Z][0-9]{7}$'),
    nom            text,
    nom_long       text,
    siren          text,
    statut         text,
    secteur        text check (secteur in ('PUBLIC', 'PRIVE_NON_LUCRATIF', 'PRIVE_LUCRATIF', 'ETRANGER')),
    categorie      text,
    ape            text,
    adresse        text,
    code_postal    text,
    ville          text,
    commune        text,
    departement    text,
    region         text,
    telephone      text,
    cree_le        date,
    etat           text not null default 'OUVERT' check (etat in ('OUVERT', 'FERME')),
    ferme_le       date,
    essms          int  not null default 0 check (essms >= 0),
    alertes        text[] not null default '{}',
    origine        text not null check (origine in ('FINESS', 'DEMONSTRATION')),
    maj_le         date,
    recherche      text generated always as (socle.simplifier(coalesce(nom, '') || ' ' || coalesce(nom_long, ''))) stored
);
comment on column referentiel.organisme.nom is 'Absent while the organisme is known by its number alone';
comment on column referentiel.organisme.essms is 'Open ESSMS it holds in the register: its size';
create index on referentiel.organisme using gin (recherche public.gin_trgm_ops);
create index on referentiel.organisme (siren);

create table referentiel.etablissement (
    finess       text primary key check (finess ~ '^[0-9][0-9A-Z][0-9]{7}$'),
    organisme    text not null references referentiel.organisme,
    nom          text not null,
    nom_long     text,
    adresse      text,
    lieu_dit     text,
    code_postal  text,
    ville        text,
    commune      text,
    departement  text not null,
    region       text,
    telephone    text,
    categorie    text not null,
    libelle_categorie text,
    champ        text check (champ in ('PA', 'PH', 'DOM', 'PDE', 'PDS', 'AHI', 'PJM')),
    essms        boolean not null,
    siret        text,
    ape          text,
    mode_de_tarification text,
    ouvert_le    date,
    autorise_le  date,
    maj_le       date,
    latitude     double precision,
    longitude    double precision,
    etat         text not null default 'OUVERT' check (etat in ('OUVERT', 'FERME')),
    ferme_le     date,
    alertes      text[] not null default '{}',
    origine      text not null check (origine in ('FINESS', 'DEMONSTRATION')),
    recherche    text not null generated always as (socle.simplifier(nom || ' ' || coalesce(nom_long, '') || ' ' || coalesce(ville, ''))) stored,
    check ((etat = 'FERME') = (ferme_le is not null)),
    check ((latitude is null) = (longitude is null)),
    check (latitude between -90 and 90 and longitude between -180 and 180)
);
comment on column referentiel.etablissement.departement is 'INSEE code, such as 971';
comment on column referentiel.etablissement.essms is 'Counted as an ESSMS: category yes, neither unsure nor assimilated';
create index on referentiel.etablissement (organisme);
create index on referentiel.etablissement using gin (recherche public.gin_trgm_ops);
create index on referentiel.etablissement (siret);
create index on referentiel.etablissement (code_postal);
create index on referentiel.etablissement (commune);
create index on referentiel.etablissement (region, departement, champ) where essms and etat = 'OUVERT';
create index on referentiel.etablissement (latitude, longitude) where essms and etat = 'OUVERT';

-- What happened, with the file that told it.

create table referentiel.import (
    id           uuid primary key,
    genre        text not null check (genre in ('ETABLISSEMENTS', 'ORGANISMES', 'DEMONSTRATION')),
    fichier      text not null,
    empreinte    text not null,
    date_fichier date not null,
    demande_par  text not null,
    force        boolean not null default false,
    commence_le  timestamptz not null,
    fini_le      timestamptz not null,
    lus          int not null,
    crees        int not null,
    modifies     int not null,
    fermes       int not null,
    inchanges    int not null,
    refuses      int not null,
    alertes      int not null default 0,
    rejets       text
);

create table referentiel.evenement (
    id           bigint generated always as identity primary key,
    finess       text not null,
    genre        text not null check (genre in ('OUVERTURE', 'FERMETURE', 'REOUVERTURE', 'DEMENAGEMENT', 'RENOMMAGE',
                                                'CHANGEMENT_OG', 'CHANGEMENT_CATEGORIE', 'MODIFICATION')),
    date_fichier date not null,
    source       text not null,
    import       uuid not null references referentiel.import,
    avant        jsonb,
    apres        jsonb
);
create index on referentiel.evenement (finess, id);
create index on referentiel.evenement (import);
