-- Who did what, when, what it was before, what it became, and why. Rows are only ever added, and each one holds the
-- print of the row before it: what is changed afterwards, even by the owner of the database, no longer matches.

create function socle.inalterable() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of %.% are only ever added', tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
comment on function socle.inalterable() is
    'A table with this trigger is granted to the application for select and insert only';

create table socle.journal (
    numero       bigint      primary key,
    le           timestamptz not null,
    compte       uuid,
    nom          text        not null,
    organisation text,
    acte         text        not null check (acte ~ '^[A-Z][A-Z0-9_]*$'),
    objet        text        not null check (objet ~ '^[a-z][a-z_-]*:.+$'),
    avant        text,
    apres        text,
    motif        text,
    precedent    bytea       not null,
    empreinte    bytea       not null
);
comment on column socle.journal.numero is 'Without gap, in the order of the commits';
comment on column socle.journal.compte is 'Absent when nobody was signed in';
comment on column socle.journal.objet is 'Kind and identifier, such as og:350000014';
create index on socle.journal (objet, numero desc);
create index on socle.journal (compte, numero desc);
create index on socle.journal (acte, numero desc);
create index on socle.journal (le);

-- One value of the canonical encoding: its length in bytes, a colon, its text in UTF-8; a dash when there is none.
create function socle.valeur_du_journal(valeur text) returns text
    language sql immutable parallel safe
    return coalesce(octet_length(valeur) || ':' || valeur, '-') || ',';

-- SHA-256 over the print of the row before, followed by the canonical encoding of this one.
create function socle.empreinte_du_journal(ligne socle.journal) returns bytea
    language sql stable
    return sha256(ligne.precedent || convert_to(
        socle.valeur_du_journal(ligne.numero::text)
        || socle.valeur_du_journal(to_char(ligne.le at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || socle.valeur_du_journal(ligne.compte::text) || socle.valeur_du_journal(ligne.nom)
        || socle.valeur_du_journal(ligne.organisation) || socle.valeur_du_journal(ligne.acte)
        || socle.valeur_du_journal(ligne.objet) || socle.valeur_du_journal(ligne.avant)
        || socle.valeur_du_journal(ligne.apres) || socle.valeur_du_journal(ligne.motif), 'UTF8'));

-- The number, the instant and the chain are computed here, whatever was given: nobody chooses his place. The lock
-- lasts until the commit, so that the next one sees this row, or sees that it never was.
create function socle.enchainer_le_journal() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare
    dernier socle.journal%rowtype;
begin
    perform pg_advisory_xact_lock(7597130196842541420);
    select * into dernier from socle.journal order by numero desc limit 1;
    new.numero := coalesce(dernier.numero, 0) + 1;
    new.le := greatest(clock_timestamp(), dernier.le);
    new.precedent := coalesce(dernier.empreinte, decode(repeat('00', 32), 'hex'));
    new.empreinte := socle.empreinte_du_journal(new);
    return new;
end $$;

create trigger enchainer before insert on socle.journal
    for each row execute function socle.enchainer_le_journal();
create trigger inalterable before update or delete or truncate on socle.journal
    for each statement execute function socle.inalterable();

-- The last print of each day, signed with a key that is not in the database.
create table socle.sceau (
    jour      date        primary key,
    numero    bigint      not null references socle.journal,
    empreinte bytea       not null,
    signature bytea       not null,
    cle       bytea       not null,
    appose_le timestamptz not null default clock_timestamp()
);
comment on column socle.sceau.jour is 'Day of Paris that this print ends';
comment on column socle.sceau.cle is 'Public key (Ed25519, X.509) that verifies the signature';
create trigger inalterable before update or delete or truncate on socle.sceau
    for each statement execute function socle.inalterable();
