-- The FINESS+ flows that Treille fetches by itself.

create table referentiel.flux_collecte (
    adresse   text primary key,
    etag      text,
    modifie   text,
    empreinte text not null,
    recu_le   timestamptz not null
);
comment on table referentiel.flux_collecte is 'What the server said of the last file that entered, to ask for the next one only';
comment on column referentiel.flux_collecte.modifie is 'Last-Modified, as the server wrote it';

create table referentiel.collecte (
    seule       boolean primary key default true check (seule),
    essayee_le  timestamptz,
    reussie_le  timestamptz,
    prochaine_le timestamptz,
    echecs      int  not null default 0 check (echecs >= 0),
    phrase      text not null default ''
);
comment on column referentiel.collecte.echecs is 'In a row';
insert into referentiel.collecte default values;
