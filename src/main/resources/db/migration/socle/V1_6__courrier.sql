-- One row per address ever written to. Its lock is the queue of that person: whoever holds it sends, nobody else does.
create table socle.correspondant (
    destinataire text primary key check (destinataire = lower(destinataire) and destinataire ~ '^[^@\s]+@[^@\s]+$')
);

-- The outbox. What an essential mail says is erased once it has left: its link opens an account.
--   EN_ATTENTE  leaves from `pas_avant` on
--   REPORTE     beyond the cap of the day: gathered into one digest from `pas_avant` on
--   EN_COURS    a worker holds the lock of its queue and talks to the server: nothing is handed over yet
--   REMIS       the text is with the server, whose answer is awaited
--   ENVOYE, REFUSE (the server's answer is final), ISSUE_INCONNUE (the answer never came)
--   REUNI       said in the digest `dans`; ECARTE: the person has switched this kind off; GARDE: no server, nothing leaves
create table socle.courrier (
    id           uuid primary key,
    numero       bigint generated always as identity unique,
    destinataire text        not null references socle.correspondant,
    genre        text        not null,
    essentiel    boolean     not null,
    objet        text        not null,
    motif        text        not null,
    paragraphes  text[],
    lien_texte   text,
    lien_chemin  text,
    etat         text        not null check (etat in ('EN_ATTENTE', 'REPORTE', 'EN_COURS', 'REMIS', 'ENVOYE', 'REFUSE',
                                                      'ISSUE_INCONNUE', 'REUNI', 'ECARTE', 'GARDE')),
    pas_avant    timestamptz not null,
    tentatives   int         not null default 0,
    reponse      text,
    remis_le     timestamptz,
    dans         uuid references socle.courrier,
    cree_le      timestamptz not null default now(),
    check ((lien_texte is null) = (lien_chemin is null)),
    check ((dans is not null) = (etat = 'REUNI')),
    check (paragraphes is not null or essentiel and etat = 'ENVOYE')
);
create index courrier_a_faire on socle.courrier (destinataire, numero)
    where etat in ('EN_ATTENTE', 'REPORTE', 'EN_COURS', 'REMIS');
create index on socle.courrier (destinataire, numero desc);
create index courrier_du_jour on socle.courrier (destinataire, remis_le) where not essentiel;
create index on socle.courrier (dans) where dans is not null;

-- What a person receives, kind by kind. The token is in the link that stops it without signing in.
create table socle.abonnement (
    destinataire text not null references socle.correspondant,
    genre        text not null,
    libelle      text not null,
    jeton        uuid not null unique default gen_random_uuid(),
    arrete_le    timestamptz,
    primary key (destinataire, genre)
);

-- One row for every instance: the operator's switch, and until when a server that does not answer is left alone.
create table socle.envoi_des_courriers (
    seule       boolean primary key default true check (seule),
    suspendu_le  timestamptz,
    pannes       int not null default 0,
    reprise_le   timestamptz,
    panne        text
);
insert into socle.envoi_des_courriers default values;
