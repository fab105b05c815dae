-- A change of a category that moves what is eligible changes money: it is proposed by one national administrator and
-- confirmed by another.
create table referentiel.proposition_de_categorie (
    id             uuid primary key,
    code           text not null check (code ~ '^[0-9A-Z]{1,5}$'),
    libelle        text not null check (btrim(libelle) <> '' and length(libelle) <= 200),
    champ          text check (champ in ('PA', 'PH', 'DOM', 'PDE', 'PDS', 'AHI', 'PJM')),
    essms          text not null check (essms in ('yes', 'no', 'assimilated', 'unsure')),
    sons           boolean not null,
    effet_le       date not null,
    source         text not null check (btrim(source) <> '' and length(source) <= 300),
    motif          text not null check (btrim(motif) <> '' and length(motif) <= 1000),
    vue            int not null check (vue >= 0),
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
comment on column referentiel.proposition_de_categorie.vue is 'How many changes of this category its author had before her';
create index on referentiel.proposition_de_categorie (code) where etat = 'EN_ATTENTE';
-- The same words sent twice by the same person are one proposal.
create unique index proposition_de_categorie_sans_double on referentiel.proposition_de_categorie
    (code, auteur, libelle, champ, essms, sons, effet_le, source) nulls not distinct where etat = 'EN_ATTENTE';

create function referentiel.decidee_une_fois() returns trigger language plpgsql as $$
declare
    decision constant text[] := array['etat', 'decidee_par', 'decidee_nom', 'decidee_le', 'decision_motif'];
begin
    if tg_op = 'DELETE' or old.etat <> 'EN_ATTENTE' or to_jsonb(new) - decision <> to_jsonb(old) - decision then
        raise exception 'A proposal is decided once, and never changed';
    end if;
    return new;
end $$;
create trigger decidee_une_fois before update or delete on referentiel.proposition_de_categorie
    for each row execute function referentiel.decidee_une_fois();

-- A change that moves what is eligible names its proposal, whose author and confirming person are its own.
alter table referentiel.changement_de_categorie
    add column argent        boolean not null default false,
    add column proposition   uuid unique,
    add column confirmee_par uuid,
    add column confirmee_nom text,
    add constraint changement_a_deux check (not argent or proposition is not null),
    add constraint changement_deux_personnes
        check ((proposition is null) = (confirmee_par is null) and confirmee_par <> auteur),
    add foreign key (proposition, auteur, confirmee_par)
        references referentiel.proposition_de_categorie (id, auteur, decidee_par);
comment on column referentiel.changement_de_categorie.argent is 'Whether it moves what is eligible; false before two people were needed';
