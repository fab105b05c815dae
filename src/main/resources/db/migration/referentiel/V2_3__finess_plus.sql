-- What the FINESS+ flows add to the register: closed objects, further addresses, activities with their capacities,
-- groupings with their members; and, for each import, what it found to differ.

alter table referentiel.import drop constraint import_genre_check;
alter table referentiel.import add constraint import_genre_check
    check (genre in ('ETABLISSEMENTS', 'ORGANISMES', 'STRUCTURES', 'ACTIVITES', 'DEMONSTRATION'));

alter table referentiel.evenement add column sujet text not null default 'ETABLISSEMENT'
    check (sujet in ('ETABLISSEMENT', 'ORGANISME', 'GROUPEMENT'));
alter table referentiel.evenement add column effet_le date;
comment on column referentiel.evenement.effet_le is 'Day it took effect, where the file says so';
update referentiel.evenement v set sujet = 'ORGANISME'
 where exists (select from referentiel.organisme o where o.finess = v.finess);
alter table referentiel.evenement drop constraint evenement_genre_check;
alter table referentiel.evenement add constraint evenement_genre_check
    check (genre in ('OUVERTURE', 'ENTREE_FERMEE', 'FERMETURE', 'REOUVERTURE', 'NOMMAGE', 'RENOMMAGE', 'DEMENAGEMENT',
                     'CHANGEMENT_OG', 'CHANGEMENT_CATEGORIE', 'COMPLEMENT', 'ECRITURE', 'POSITION', 'MODIFICATION',
                     'RETRAIT', 'MISE_A_JOUR', 'ABSENCE', 'RETOUR', 'ADRESSES', 'ACTIVITES', 'CAPACITE',
                     'HORS_REGISTRE', 'COMPOSITION'));
create index on referentiel.evenement (import, sujet, genre, id);

-- Two ways to write one street: `9 R ALEXANDRE BERARD` and `9 rue Alexandre Bérard`.
create function referentiel.adresse_reduite(adresse text) returns text
    language sql immutable parallel safe strict
    return trim(regexp_replace(regexp_replace(socle.simplifier(adresse),
        '\m(r|rue|av|ave|avenue|bd|bld|boulevard|pl|place|all|allee|che|chem|chemin|rte|route|imp|impasse|qu|quai|qua|quartier|sq|square|crs|cours|fg|faubourg|res|residence|lot|lotissement|pas|passage|za|zac|zi|espa|esplanade|mte|montee|ham|hameau|de|du|des|d|la|le|les|l|a|au|aux|et|st|saint|ste|sainte)\M',
        ' ', 'g'), ' +', ' ', 'g'));

alter table referentiel.organisme add column identifiant_plus text;
comment on column referentiel.organisme.identifiant_plus is 'Identifier inside the FINESS+ flows (pmSmsseId): groupings name their members by it';
create index on referentiel.organisme (identifiant_plus);

alter table referentiel.etablissement add column absent_depuis date;
comment on column referentiel.etablissement.absent_depuis is 'Date of the first FINESS+ flow that gives its organisme whole without it; it is not closed by that';

create table referentiel.autre_adresse (
    etablissement text not null references referentiel.etablissement on delete cascade,
    rang          int  not null,
    usage         text not null,
    intitule      text,
    adresse       text,
    lieu_dit      text,
    code_postal   text,
    ville         text,
    commune       text,
    latitude      double precision,
    longitude     double precision,
    primary key (etablissement, rang)
);
comment on column referentiel.autre_adresse.usage is 'Code of the flow: 04 and 06 have no published label; the geographic address (03) stands in etablissement';

create table referentiel.activite (
    id            text primary key,
    etablissement text not null references referentiel.etablissement on delete cascade,
    autorisation  text,
    nature        text not null,
    activite      text,
    modalite      text,
    public_servi  text,
    age_min       int,
    age_max       int,
    debut         date,
    fin           date,
    etat          text not null check (etat in ('OUVERT', 'FERME')),
    vue_le        date not null
);
comment on column referentiel.activite.id is 'activiteAeId of the flow: one exercised activity of one establishment';
comment on column referentiel.activite.activite is 'Codes as the flow gives them; no label table of them is published with it';
comment on column referentiel.activite.vue_le is 'Date of the last flow that changed it';
create index on referentiel.activite (etablissement);

create table referentiel.capacite (
    id           bigint generated always as identity primary key,
    activite     text not null references referentiel.activite on delete cascade,
    statut       text not null check (statut in ('AUTORISEE', 'INSTALLEE')),
    unite        text not null,
    precision    text not null default '',
    nombre       int,
    depuis       date not null,
    jusqu_au     date check (jusqu_au >= depuis),
    import       uuid not null references referentiel.import
);
comment on column referentiel.capacite.statut is 'Our reading of statutCapacite: 09 authorised, 08 installed';
comment on column referentiel.capacite.precision is 'Empty for the whole; else the part it counts (sex, habilitation, housing, funding) by the codes of the flow';
comment on column referentiel.capacite.depuis is 'Date of the flow that first gave this number; jusqu_au that of the flow that gave another';
create unique index capacite_en_vigueur on referentiel.capacite (activite, statut, unite, precision) where jusqu_au is null;
create index on referentiel.capacite (import);

create table referentiel.groupement (
    id          uuid primary key,
    genre       text not null check (genre in ('GCSMS', 'GCS', 'GHT', 'GTSMS', 'FEDERATION', 'AUTRE')),
    nom         text,
    numero      text,
    organisme   text references referentiel.organisme,
    region      text references referentiel.region,
    identifiant text unique,
    debut       date,
    fin         date,
    note        text,
    origine     text not null check (origine in ('FINESS', 'SAISIE')),
    version     int  not null default 0,
    check ((origine = 'FINESS') = (identifiant is not null)),
    check (fin >= debut),
    check (nom is not null or origine = 'FINESS')
);
comment on column referentiel.groupement.organisme is 'The legal entity that the grouping itself is, where it has one';
comment on column referentiel.groupement.identifiant is 'In the flow: gcc:<gccId> or gco:<pmSmsseId>';
create index on referentiel.groupement using gin (socle.simplifier(coalesce(nom, '')) public.gin_trgm_ops);
create index on referentiel.groupement (organisme);

create table referentiel.membre_de_groupement (
    id          uuid primary key,
    groupement  uuid not null references referentiel.groupement,
    organisme   text references referentiel.organisme,
    identifiant text,
    role        text not null check (role in ('MEMBRE', 'SUPPORT', 'ADMINISTRATEUR', 'ASSOCIE')),
    debut       date,
    fin         date,
    source      text not null,
    check (organisme is not null or identifiant is not null),
    check (fin >= debut)
);
comment on column referentiel.membre_de_groupement.identifiant is 'pmSmsseId of the flow, for a member the register may not know';
create unique index membre_en_cours on referentiel.membre_de_groupement (groupement, coalesce(organisme, identifiant)) where fin is null;
create index on referentiel.membre_de_groupement (organisme);
create index on referentiel.membre_de_groupement (identifiant);
