-- What a person has typed and not sent yet: one row per section of a form. Two windows that write the same section do
-- not overwrite one another: the text that came second is set aside in `ecarte` until the person has chosen.
create table socle.brouillon (
    compte     uuid        not null,
    formulaire text        not null check (length(formulaire) <= 120),
    section    text        not null check (length(section) <= 40),
    valeurs    jsonb       not null,
    version    int         not null,
    modifie_le timestamptz not null,
    ecarte     jsonb,
    primary key (compte, formulaire, section)
);
create index on socle.brouillon (modifie_le);
