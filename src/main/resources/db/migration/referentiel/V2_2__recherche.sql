-- What the search asks besides the trigrams of V2_1.

-- The arrondissements of Paris, Lyon and Marseille answer to the name of their city.
create function referentiel.nom_de_ville(recherche text) returns text
    language sql immutable parallel safe strict
    return regexp_replace(recherche, ' [0-9]+er? arrondissement$', '');
create index on referentiel.commune (referentiel.nom_de_ville(recherche));

create index on referentiel.etablissement (departement);
create index on referentiel.etablissement (categorie);
