-- What db-scheduler needs, in the form its documentation gives, in our schema: one row per job that is not finished.
create table socle.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on socle.scheduled_tasks (execution_time);
create index on socle.scheduled_tasks (last_heartbeat);

-- What people see of a job. The total is null while nobody knows it; who asked has no foreign key, accounts live above.
create table socle.travail (
    id                  uuid primary key,
    genre               text        not null,
    libelle             text        not null,
    cle                 text        not null,
    parametres          jsonb       not null,
    etat                text        not null check (etat in ('EN_ATTENTE', 'EN_COURS', 'FINI', 'ECHOUE', 'ANNULE')),
    fait                bigint      not null default 0 check (fait >= 0),
    total               bigint check (total >= 0),
    phrase              text        not null,
    adresse             text,
    resultat            jsonb,
    demande_par         uuid        not null,
    annulation_demandee boolean     not null default false,
    tentatives          int         not null default 0,
    instance            text,
    cree_le             timestamptz not null default now(),
    commence_le         timestamptz,
    fini_le             timestamptz,
    check ((fini_le is null) = (etat in ('EN_ATTENTE', 'EN_COURS')))
);
-- The same work is never asked twice at once, also when two people click together.
create unique index travail_vivant on socle.travail (cle) where etat in ('EN_ATTENTE', 'EN_COURS');
create index on socle.travail (demande_par, cree_le desc);
create index on socle.travail (genre, cree_le desc);
