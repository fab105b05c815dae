-- Life of the organismes and establishments: what the imports guess, what a person confirms or rejects, and every
-- decision that was taken.

create table referentiel.evenement_de_vie (
    id          uuid primary key,
    genre       text not null check (genre in ('FUSION', 'TRANSFERT', 'CHANGEMENT_DE_NUMERO', 'SCISSION')),
    sujet       text not null check (sujet in ('ETABLISSEMENT', 'ORGANISME')),
    etat        text not null default 'PROPOSE' check (etat in ('PROPOSE', 'CONFIRME', 'REJETE')),
    anciens     text[] not null check (cardinality(anciens) > 0),
    nouveaux    text[] not null check (cardinality(nouveaux) > 0),
    deplaces    text[] not null default '{}',
    le          date not null,
    raisons     text[] not null check (cardinality(raisons) > 0),
    regions     text[] not null,
    organismes  text[] not null,
    cle         text not null unique,
    import      uuid not null references referentiel.import,
    propose_le  timestamptz not null default now(),
    decide_par  text,
    decide_le   timestamptz,
    note        text,
    version     int  not null default 0,
    check ((etat = 'PROPOSE') = (decide_par is null)),
    check ((decide_par is null) = (decide_le is null))
);
comment on column referentiel.evenement_de_vie.deplaces is 'Establishments that went from an old organisme to a new one';
comment on column referentiel.evenement_de_vie.cle is 'What it says: a guess that was rejected is not made again';
create index on referentiel.evenement_de_vie using gin (anciens);
create index on referentiel.evenement_de_vie using gin (nouveaux);
create index on referentiel.evenement_de_vie using gin (deplaces);
create index on referentiel.evenement_de_vie (etat, le desc, id);

create table referentiel.decision_de_vie (
    id         bigint generated always as identity primary key,
    evenement  uuid not null references referentiel.evenement_de_vie,
    decision   text not null check (decision in ('CONFIRMER', 'REJETER', 'REPRENDRE')),
    par        text not null,
    le         timestamptz not null default now(),
    note       text
);
create index on referentiel.decision_de_vie (evenement, id);
