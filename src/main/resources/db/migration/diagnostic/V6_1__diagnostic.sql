create schema diagnostic;

-- What is asked. A version is never changed: an answer keeps the one it was given for.
create table diagnostic.questionnaire (
    id          uuid primary key,
    rang        bigint generated always as identity unique,
    code        text not null,
    version     int  not null check (version > 0),
    origine     text not null check (origine in ('TREILLE', 'IMPORT')),
    contenu     jsonb not null,
    le          timestamptz not null,
    par         uuid,
    par_nom     text not null,
    unique (code, version)
);
comment on column diagnostic.questionnaire.contenu is 'The rows of the file, each a list of cells';
create trigger inalterable before update or delete or truncate on diagnostic.questionnaire
    for each statement execute function socle.inalterable();

-- The answers of an OG or of an ESSMS, section by section. Only those of fictional establishments are ever erased, with
-- them.
create table diagnostic.partie (
    id              bigint generated always as identity primary key,
    og              text references referentiel.organisme on delete cascade,
    essms           text references referentiel.etablissement on delete cascade,
    questionnaire   uuid not null references diagnostic.questionnaire,
    section         text not null,
    version         int  not null check (version > 0),
    valeurs         jsonb not null,
    le              timestamptz not null,
    par             uuid not null,
    par_nom         text not null,
    ecarte          jsonb,
    ecarte_par_nom  text,
    check (num_nonnulls(og, essms) = 1),
    check ((ecarte is null) = (ecarte_par_nom is null)),
    unique nulls not distinct (og, essms, questionnaire, section)
);
comment on column diagnostic.partie.valeurs is 'Answers by code of question, each a list';
comment on column diagnostic.partie.ecarte is 'What somebody else typed at the same time, until one is chosen';
create index on diagnostic.partie (essms) where essms is not null;

-- The last state of a section each day: progress over time.
create table diagnostic.jour (
    og              text references referentiel.organisme on delete cascade,
    essms           text references referentiel.etablissement on delete cascade,
    questionnaire   uuid not null references diagnostic.questionnaire,
    section         text not null,
    jour            date not null,
    valeurs         jsonb not null,
    le              timestamptz not null,
    par_nom         text not null,
    check (num_nonnulls(og, essms) = 1),
    unique nulls not distinct (og, essms, questionnaire, section, jour)
);
create index on diagnostic.jour (essms) where essms is not null;
