-- A person who may decide on life events may also declare one: then no import guessed it.

alter table referentiel.evenement_de_vie alter column import drop not null;
alter table referentiel.evenement_de_vie add column declare_par text;
comment on column referentiel.evenement_de_vie.declare_par is 'Who declared it by hand; absent when an import guessed it';
alter table referentiel.evenement_de_vie add constraint evenement_de_vie_source_check
    check ((import is null) = (declare_par is not null));
