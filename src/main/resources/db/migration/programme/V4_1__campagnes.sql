create schema programme;

-- What a campaign said, whole, at one moment. A decision keeps the name of the version it was taken with, and the same
-- version gives the same amounts for ever: nothing here is changed or erased.
create table programme.version (
    version  text primary key check (version like campagne || '@%'),
    campagne text not null,
    contenu  jsonb not null,
    creee_le timestamptz not null default now()
);
create index on programme.version (campagne, creee_le);

-- One parameter said by the national administrator, with its source. The latest one of a parameter is in force.
create table programme.completion (
    id          bigint generated always as identity primary key,
    campagne    text not null,
    parametre   text not null,
    valeur      text,
    certitude   text not null check ((valeur is null) = (certitude = 'INCONNU')),
    source      text not null check (btrim(source) <> ''),
    note        text,
    auteur      uuid not null,
    nom         text not null,
    le          timestamptz not null default now(),
    avant       text not null references programme.version,
    apres       text not null references programme.version
);
create index on programme.completion (campagne, parametre, id desc);

create function programme.immuable() returns trigger language plpgsql as $$
begin
    raise exception 'A version of a campaign is never changed';
end $$;

create trigger immuable before update or delete on programme.version
    for each row execute function programme.immuable();
create trigger immuable before update or delete on programme.completion
    for each row execute function programme.immuable();
