create extension if not exists btree_gist with schema public;

-- Which role takes which kind of perimeter, as in `Role`.
alter table comptes.habilitation
    add constraint habilitation_role_et_genre check ((role, genre) in (
        ('ADMINISTRATEUR_NATIONAL', 'NATION'), ('PILOTE_NATIONAL', 'NATION'), ('DNS', 'NATION'), ('ANS', 'NATION'),
        ('ANAP', 'NATION'), ('CDC', 'NATION'),
        ('AUDITEUR', 'NATION'), ('AUDITEUR', 'REGION'), ('AUDITEUR', 'GRAPPE'),
        ('FEDERATION', 'NATION'), ('FEDERATION', 'REGION'),
        ('DIRECTION_ARS', 'REGION'), ('INSTRUCTEUR_ARS', 'REGION'),
        ('DELEGATION_DEPARTEMENTALE', 'DEPARTEMENT'), ('CONSEIL_DEPARTEMENTAL', 'DEPARTEMENT'),
        ('GRADES', 'REGION'), ('COLLECTIF_SI', 'REGION'),
        ('DIRECTEUR_OG', 'OG'), ('REFERENT_ESSMS', 'ESSMS'), ('PORTEUR', 'GRAPPE'), ('AMOA', 'GRAPPE'),
        ('EDITEUR', 'EDITEUR'))),
    add constraint habilitation_nation check ((genre = 'NATION') = (identifiant = 'FR')),
    add column accordee_le      timestamptz not null default now(),
    add column accordee_par     uuid,
    add column accordee_par_nom text not null default 'Treille',
    add column a_revoir_le      date,
    add column suspendue_le     timestamptz,
    add column terminee_le      timestamptz,
    add column terminee_par     uuid,
    add column terminee_par_nom text,
    add column fin_motif        text check (length(fin_motif) <= 500),
    add check ((terminee_le is null) = (terminee_par is null));
update comptes.habilitation set a_revoir_le = du + 365;
alter table comptes.habilitation alter column a_revoir_le set not null,
    add constraint habilitation_sans_double exclude using gist
        (compte with =, role with =, genre with =, identifiant with =, daterange(du, au, '[]') with &&)
        where (terminee_le is null);
comment on column comptes.habilitation.au is 'Last day, included';
comment on column comptes.habilitation.a_revoir_le is 'Day by which somebody entitled confirms it again';
comment on column comptes.habilitation.suspendue_le is 'Nobody confirmed it in time: it opens nothing until somebody does';
comment on column comptes.habilitation.terminee_le is 'Ended at once by somebody, whatever its last day';
create index on comptes.habilitation (a_revoir_le) where terminee_le is null;

-- Every change of what a person holds counts up, whoever makes it: an open session reads this number and nothing else.
alter table comptes.compte
    add column droits       bigint not null default 0,
    add column organisation text;
comment on column comptes.compte.droits is 'Counts up each time what the person holds changes';
comment on column comptes.compte.organisation is 'The last one chosen by the person, proposed at the next sign-in';

create function comptes.compter_les_droits() returns trigger language plpgsql as $$
begin
    update comptes.compte set droits = droits + 1
     where id in (case when tg_op <> 'DELETE' then new.compte end, case when tg_op <> 'INSERT' then old.compte end);
    return null;
end $$;
create trigger compter_les_droits after insert or update or delete on comptes.habilitation
    for each row execute function comptes.compter_les_droits();

create function comptes.compter_la_personne() returns trigger language plpgsql as $$
begin
    new.droits := old.droits + 1;
    return new;
end $$;
create trigger compter_la_personne before update of ferme_le, nom, courriel on comptes.compte
    for each row execute function comptes.compter_la_personne();

-- The name of a session is an e-mail address, which may be longer than the hundred characters of Spring Session's table.
alter table socle.spring_session alter column principal_name type text;
