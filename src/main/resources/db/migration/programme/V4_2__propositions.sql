-- A change of what decides an amount is proposed by one national administrator and confirmed by another.
create table programme.proposition (
    id             uuid primary key,
    campagne       text not null,
    parametre      text not null,
    valeur         text,
    certitude      text not null check ((valeur is null) = (certitude = 'INCONNU')),
    source         text not null check (btrim(source) <> ''),
    note           text,
    motif          text not null check (btrim(motif) <> '' and length(motif) <= 1000),
    version        text not null references programme.version,
    auteur         uuid not null,
    nom            text not null,
    le             timestamptz not null default now(),
    etat           text not null default 'EN_ATTENTE'
                   check (etat in ('EN_ATTENTE', 'CONFIRMEE', 'REFUSEE', 'RETIREE')),
    decidee_par    uuid,
    decidee_nom    text,
    decidee_le     timestamptz,
    decision_motif text check (btrim(decision_motif) <> '' and length(decision_motif) <= 1000),
    check ((etat = 'EN_ATTENTE') = (decidee_par is null)),
    check ((decidee_par is null) = (decidee_nom is null) and (decidee_par is null) = (decidee_le is null)),
    check (etat <> 'REFUSEE' or decision_motif is not null),
    constraint proposition_deux_personnes check (etat not in ('CONFIRMEE', 'REFUSEE') or decidee_par <> auteur),
    constraint proposition_retiree_par_son_auteur check (etat <> 'RETIREE' or decidee_par = auteur),
    unique (id, auteur, decidee_par)
);
comment on column programme.proposition.version is 'Version of the campaign that its author was looking at';
create index on programme.proposition (campagne, parametre) where etat = 'EN_ATTENTE';
-- The same words sent twice by the same person are one proposal.
create unique index proposition_sans_double on programme.proposition
    (campagne, parametre, auteur, coalesce(valeur, ''), certitude, source) where etat = 'EN_ATTENTE';

create function programme.decidee_une_fois() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.etat <> 'EN_ATTENTE'
       or (new.id, new.campagne, new.parametre, new.valeur, new.certitude, new.source, new.note, new.motif, new.version,
           new.auteur, new.nom, new.le)
          is distinct from
          (old.id, old.campagne, old.parametre, old.valeur, old.certitude, old.source, old.note, old.motif, old.version,
           old.auteur, old.nom, old.le) then
        raise exception 'A proposal is decided once, and never changed';
    end if;
    return new;
end $$;
create trigger decidee_une_fois before update or delete on programme.proposition
    for each row execute function programme.decidee_une_fois();

-- A completion that changes an amount names its proposal, whose author and confirming person are its own.
alter table programme.completion
    add column argent       boolean not null default false,
    add column proposition  uuid unique,
    add column confirmee_par uuid,
    add constraint completion_a_deux check (not argent or proposition is not null),
    add constraint completion_deux_personnes
        check ((proposition is null) = (confirmee_par is null) and confirmee_par <> auteur),
    add foreign key (proposition, auteur, confirmee_par)
        references programme.proposition (id, auteur, decidee_par);
comment on column programme.completion.argent is 'Whether the parameter decides an amount; false before two people were needed';
