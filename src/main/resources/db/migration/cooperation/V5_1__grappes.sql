create schema cooperation;

-- A grappe: establishments that apply together to one campaign. None is ever erased, except those of fictional
-- establishments when the real register replaces them.
create table cooperation.grappe (
    id                   uuid primary key,
    version              int  not null,
    nom                  text not null check (btrim(nom) <> '' and length(nom) <= 120),
    campagne             text not null,
    regles               text not null,
    etat                 text not null check (etat in ('BROUILLON', 'ABANDONNEE')),
    origine              text not null check (origine in ('TREILLE', 'REPRISE', 'DEMONSTRATION')),
    porteur              text references referentiel.organisme deferrable initially deferred,
    solution             text check (btrim(solution) <> '' and length(solution) <= 120),
    solution_referencee  boolean,
    devis_amoa_marche    bigint check (devis_amoa_marche >= 0),
    devis_amoa_pilotage  bigint check (devis_amoa_pilotage >= 0),
    devis_editeur        bigint check (devis_editeur >= 0),
    auteur               uuid not null,
    auteur_nom           text not null,
    creee_le             timestamptz not null,
    modifiee_par         uuid not null,
    modifiee_par_nom     text not null,
    modifiee_le          timestamptz not null,
    abandonnee_le        timestamptz,
    check ((etat = 'ABANDONNEE') = (abandonnee_le is not null)),
    unique (id, campagne)
);
comment on column cooperation.grappe.regles is 'Version of the campaign''s rules that the last act was judged by';
comment on column cooperation.grappe.devis_editeur is 'Cents of euro, as every amount; absent means the ceiling where it applies';
create index on cooperation.grappe (porteur);
create index on cooperation.grappe (auteur);

-- An establishment in a grappe, from its entry to its exit. Coming back is another row.
create table cooperation.membre (
    id                  uuid primary key,
    version             int  not null,
    grappe              uuid not null,
    campagne            text not null,
    finess              text not null references referentiel.etablissement deferrable initially deferred,
    nature              text not null check (nature in ('ACQUISITION', 'MISE_EN_CONFORMITE')),
    heures_eligibles    numeric(12, 2) check (heures_eligibles >= 0),
    heures_totales      numeric(12, 2) check (heures_totales >= 0),
    devis_equipement    bigint check (devis_equipement >= 0),
    sons                text check (btrim(sons) <> '' and length(sons) <= 120),
    deja_finance        boolean not null default false,
    deja_finance_dui    text check (btrim(deja_finance_dui) <> '' and length(deja_finance_dui) <= 120),
    deja_finance_annee  int check (deja_finance_annee between 2000 and 2100),
    autre_europe        boolean not null default false,
    contrat_anterieur   text check (btrim(contrat_anterieur) <> '' and length(contrat_anterieur) <= 120),
    entre_le            timestamptz not null,
    entre_par           uuid not null,
    entre_par_nom       text not null,
    modifie_le          timestamptz not null,
    modifie_par         uuid not null,
    modifie_par_nom     text not null,
    sorti_le            timestamptz,
    sorti_par           uuid,
    sorti_par_nom       text,
    foreign key (grappe, campagne) references cooperation.grappe (id, campagne) on update cascade on delete cascade,
    check (deja_finance or deja_finance_dui is null and deja_finance_annee is null),
    check ((sorti_le is null) = (sorti_par is null) and (sorti_le is null) = (sorti_par_nom is null)),
    check (sorti_le >= entre_le)
);
comment on column cooperation.membre.devis_equipement is 'Cents of euro; absent means the ceiling where it may be equipped';

-- One live membership per establishment and campaign, whoever clicks first. Abandoning a grappe ends its memberships.
create unique index membre_vivant on cooperation.membre (campagne, finess) where sorti_le is null;
create index on cooperation.membre (grappe);
create index on cooperation.membre (finess);

-- What the ARS lifts, in writing.
create table cooperation.derogation (
    id              uuid primary key,
    grappe          uuid not null references cooperation.grappe on delete cascade,
    constat         text not null,
    motif           text not null check (length(btrim(motif)) >= 10 and length(motif) <= 2000),
    accordee_le     timestamptz not null,
    accordee_par    uuid not null,
    accordee_par_nom text not null,
    retiree_le      timestamptz,
    retiree_par     uuid,
    retiree_par_nom text,
    check ((retiree_le is null) = (retiree_par is null))
);
create unique index derogation_vivante on cooperation.derogation (grappe, constat) where retiree_le is null;

-- A grappe that existed before Treille: the file it comes from, then what was agreed and paid.
create table cooperation.reprise (
    id          uuid primary key,
    etat        text  not null check (etat in ('APERCU', 'CONFIRMEE', 'ANNULEE')),
    fichier     text  not null,
    contenu     bytea not null,
    deposee_le  timestamptz not null,
    deposee_par uuid  not null,
    deposee_par_nom text not null,
    grappe      uuid references cooperation.grappe on delete set null,
    confirmee_le timestamptz,
    annulee_le  timestamptz,
    annulee_par uuid,
    annulee_par_nom text
);
create index on cooperation.reprise (deposee_par, deposee_le);
create unique index on cooperation.reprise (grappe);

create table cooperation.convention (
    grappe    uuid primary key references cooperation.grappe on delete cascade,
    numero    text not null check (btrim(numero) <> ''),
    signee_le date not null,
    montant   bigint not null check (montant >= 0)
);

create table cooperation.montant_convenu (
    grappe     uuid not null references cooperation.convention on delete cascade,
    rang       int  not null,
    finess     text,
    composante text not null,
    montant    bigint not null check (montant >= 0),
    primary key (grappe, rang)
);
comment on column cooperation.montant_convenu.finess is 'Absent for what is paid to the whole project';

create table cooperation.versement (
    grappe    uuid not null references cooperation.convention on delete cascade,
    rang      int  not null check (rang > 0),
    verse_le  date not null,
    montant   bigint not null check (montant > 0),
    reference text,
    primary key (grappe, rang)
);

-- What was removed with the demonstration, and why: the one thing that outlives a grappe.
create table cooperation.effacement (
    id       bigint generated always as identity primary key,
    grappe   uuid not null,
    nom      text not null,
    membres  int  not null,
    motif    text not null,
    le       timestamptz not null
);
