package fr.treille.referentiel.demonstration;

import fr.treille.referentiel.Champ;
import fr.treille.referentiel.jdbc.CommunesLivrees.CommuneLivree;
import fr.treille.socle.cartes.Lieu;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A country of 36 000 ESSMS and some 10 000 OG that do not exist: official categories, real communes, densities by
/// département and field of the real country; names, numbers, places and dates of our own. Always the same.
record TerritoireFictif(List<OrganismeFictif> organismes, List<EtablissementFictif> etablissements) {
    /// What the numbers and names are drawn from; another seed gives another country.
    private static final long GRAINE = 20_260_101L;

    record OrganismeFictif(
            String finess,
            String nom,
            String siren,
            Statut statut,
            String adresse,
            CommuneLivree commune,
            LocalDate creeLe,
            int essms) {}

    record EtablissementFictif(
            String finess,
            String organisme,
            String nom,
            String adresse,
            CommuneLivree commune,
            Tables.Categorie categorie,
            Champ champ,
            String siret,
            LocalDate ouvertLe,
            Lieu lieu) {}

    static TerritoireFictif generer() {
        var tables = Tables.lire();
        var tirage = new Tirage(GRAINE);
        return new Generation(tables, tirage, new Noms(tables, tirage), new Places(tirage)).tout();
    }

    /// SHA-256 of all that was drawn, in hexadecimal.
    String empreinte() {
        try {
            var condense = MessageDigest.getInstance("SHA-256");
            for (var o : organismes) condense.update(o.toString().getBytes(StandardCharsets.UTF_8));
            for (var e : etablissements) condense.update(e.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(condense.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Generation {
        private final Tables tables;
        private final Tirage tirage;
        private final Noms noms;
        private final Places places;
        private final Numeros numeros = new Numeros();
        private final List<OrganismeFictif> organismes = new ArrayList<>();
        private final List<EtablissementFictif> etablissements = new ArrayList<>();

        Generation(Tables tables, Tirage tirage, Noms noms, Places places) {
            this.tables = tables;
            this.tirage = tirage;
            this.noms = noms;
            this.places = places;
        }

        TerritoireFictif tout() {
            for (var lot : new Repartition(tables, tirage).lots(tables.tailles())) {
                var organisme = organisme(lot);
                organismes.add(organisme);
                etablissements(organisme, lot.parts());
            }
            return new TerritoireFictif(List.copyOf(organismes), List.copyOf(etablissements));
        }

        private OrganismeFictif organisme(Repartition.Lot lot) {
            int taille = lot.parts().size();
            var statut = Statut.tirer(lot.siege().champ(), taille, tirage);
            var departement = lot.siege().departement();
            return new OrganismeFictif(
                    numeros.finess(departement),
                    noms.organisme(statut),
                    numeros.siren(),
                    statut,
                    noms.voie(),
                    places.commune(departement),
                    jour(1950, 2005),
                    taille);
        }

        /// A small organisme has half of its establishments in the commune of its seat, a large one a quarter.
        private void etablissements(OrganismeFictif organisme, List<Repartition.Part> parts) {
            Map<String, CommuneLivree> habituelles = new HashMap<>();
            habituelles.put(organisme.commune().departement(), organisme.commune());
            int rang = 0;
            for (var part : parts) {
                var habituelle = habituelles.computeIfAbsent(part.departement(), places::commune);
                var commune =
                        tirage.chance(parts.size() < 5 ? 0.5 : 0.25) ? habituelle : places.commune(part.departement());
                var categorie = tirage.pondere(
                        tables.categories().getOrDefault(part.champ(), List.of()), Tables.Categorie::nombre);
                var ouverture = jour(1965, 2024);
                etablissements.add(new EtablissementFictif(
                        numeros.finess(part.departement()),
                        organisme.finess(),
                        noms.etablissement(categorie.nom()),
                        noms.voie(),
                        commune,
                        categorie,
                        part.champ(),
                        Numeros.siret(organisme.siren(), ++rang),
                        ouverture.isBefore(organisme.creeLe()) ? organisme.creeLe() : ouverture,
                        places.pres(commune)));
            }
        }

        private LocalDate jour(int de, int a) {
            return LocalDate.of(de + tirage.entier(a - de + 1), 1, 1).plusDays(tirage.entier(365));
        }
    }
}
