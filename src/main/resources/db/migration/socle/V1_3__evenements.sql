-- Registry of the events that a room has published and another has not handled yet, as Spring Modulith reads it.
create table socle.event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index on socle.event_publication using hash (serialized_event);
create index on socle.event_publication (completion_date);
