-- Sign-ins refused, counted by account, hour and reason: however many are tried, a row each, and one line of the journal
-- for the account and the hour.
create table comptes.refus_de_connexion (
    compte uuid        not null references comptes.compte,
    heure  timestamptz not null check (heure = date_trunc('hour', heure, 'UTC')),
    raison text        not null check (raison in ('MOT_DE_PASSE', 'CODE', 'ATTENTE', 'COMPTE_FERME')),
    nombre integer     not null check (nombre > 0),
    notee  boolean     not null default false,
    primary key (compte, heure, raison)
);
comment on column comptes.refus_de_connexion.notee is 'The journal has its line';
create index on comptes.refus_de_connexion (heure) where not notee;
