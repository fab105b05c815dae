create schema if not exists socle;

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- Text as a person searches it: without accents, case or punctuation. Immutable, so that an index may hold it.
create function socle.simplifier(texte text) returns text
    language sql immutable parallel safe strict
    return trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, texte)), '[^a-z0-9]+', ' ', 'g'));

-- Spring Session, in the form its documentation gives, in our schema.
create table socle.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on socle.spring_session (expiry_time);
create index on socle.spring_session (principal_name);
create table socle.spring_session_attributes (
    session_primary_id char(36)     not null references socle.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
