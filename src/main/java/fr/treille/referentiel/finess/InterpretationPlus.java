package fr.treille.referentiel.finess;

import fr.treille.referentiel.Alerte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the objects of the FINESS+ flows mean.
final class InterpretationPlus {
    private static final String GEOGRAPHIQUE = "03";
    private static final String FERMETURE = "005";
    private static final String CREATION = "003";
    private static final Pattern IDENTIFIANT = Pattern.compile("[0-9]{1,11}");
    /// Our reading: 09 authorised, 08 installed. The flow has no label for them.
    private static final Map<String, String> STATUTS = Map.of("09", "AUTORISEE", "08", "INSTALLEE");

    private static final Map<String, String> ROLES = Map.of("M", "MEMBRE", "S", "SUPPORT");

    private @Nullable LocalDate date;

    /// @param lues besides the establishment itself: its position and its further addresses
    record Lus(Lu.Etablissement etablissement, List<Lu> autres) {}

    void daterDe(String brut) {
        try {
            date = new Valeurs().date(brut);
        } catch (LigneRefusee illisible) {
            date = null;
        }
    }

    /// Day the flow was made, absent while unknown.
    @Nullable
    LocalDate date() {
        return date;
    }

    String numero(Noeud pmej) {
        return new Valeurs().finess(pmej.objet("informationsGeneralesPMEJ").texte("numFinessPm"), "");
    }

    Lu.Organisme organisme(String numero, Noeud pmej) {
        var infos = pmej.objet("informationsGeneralesPMEJ");
        var valeurs = new Valeurs();
        valeurs.finess(numero, "");
        var adresse = pmej.liste("adresse").stream().findFirst().orElse(Noeud.VIDE);
        var nom = valeurs.texte(infos.texte("denominationPm"));
        return new Lu.Organisme(
                numero,
                nom,
                nomLong(
                        valeurs,
                        nom,
                        infos.texte("denominationLonguePmSmsse"),
                        infos.texte("complementAdressePmSmsse")),
                valeurs.siren(infos.texte("siren")),
                valeurs.texte(Valeurs.completer(infos.texte("statutJuridique"), 2)),
                null,
                valeurs.texte(infos.texte("codeApe").replace(".", "")),
                rue(valeurs, adresse),
                valeurs.texte(adresse.texte("codePostal")),
                valeurs.texte(adresse.texte("ligneAcheminement")),
                valeurs.texte(adresse.texte("cogCommune")),
                departement(adresse, numero),
                telephone(pmej),
                valeurs.date(infos.texte("dateCreation")),
                fermeLe(valeurs, pmej, infos.texte("dateFermeture")),
                valeurs.texte(infos.texte("pmSmsseId")),
                valeurs.alertes());
    }

    Lus etablissement(String organisme, Noeud ege) {
        var infos = ege.objet("informationsGeneralesEGE");
        var valeurs = new Valeurs();
        var finess = valeurs.finess(infos.texte("numFinessEge"), "");
        var adresses = ege.liste("adresse");
        var principale = adresses.stream()
                .filter(a -> a.texte("usageAdresse").equals(GEOGRAPHIQUE))
                .findFirst()
                .orElse(Noeud.VIDE);
        if (principale == Noeud.VIDE) valeurs.douter(Alerte.ADRESSE_ABSENTE);
        var nom = valeurs.texte(infos.texte("nomEgeCourt"));
        var lu = new Lu.Etablissement(
                finess,
                organisme,
                nom == null ? "(sans nom)" : nom,
                nomLong(valeurs, nom, infos.texte("nomEgeLong"), infos.texte("complementDenominationEg")),
                rue(valeurs, principale),
                valeurs.texte(", ", principale.texte("complementPointGeographique"), principale.texte("lieuDit")),
                valeurs.texte(principale.texte("codePostal")),
                valeurs.texte(principale.texte("ligneAcheminement")),
                valeurs.texte(principale.texte("cogCommune")),
                departement(principale, finess),
                telephone(ege),
                Valeurs.completer(ege.texte("categorieentiteGeographiqueExercice"), 3),
                null,
                valeurs.siret(infos.texte("siret")),
                null,
                valeurs.texte(Valeurs.completer(ege.texte("modefixationtarifaire"), 2)),
                valeurs.date(infos.texte("dateOuverture")),
                valeurs.date(infos.texte("datePremiereAutorisation")),
                valeurs.date(ege.texte("dateDerniereMaj")),
                fermeLe(valeurs, ege, infos.texte("dateFermeture")),
                valeurs.alertes());
        var autres = new ArrayList<Lu>();
        autres.add(point(finess, principale));
        int rang = 0;
        for (var adresse : adresses) {
            if (adresse != principale) autres.add(autreAdresse(finess, ++rang, adresse));
        }
        return new Lus(lu, autres);
    }

    private static Lu.Adresse autreAdresse(String finess, int rang, Noeud adresse) {
        var valeurs = new Valeurs();
        var point = point(finess, adresse);
        return new Lu.Adresse(
                finess,
                rang,
                adresse.texte("usageAdresse"),
                valeurs.texte(adresse.texte("ligneUne")),
                rue(valeurs, adresse),
                valeurs.texte(", ", adresse.texte("complementPointGeographique"), adresse.texte("lieuDit")),
                valeurs.texte(adresse.texte("codePostal")),
                valeurs.texte(adresse.texte("ligneAcheminement")),
                valeurs.texte(adresse.texte("cogCommune")),
                point.latitude(),
                point.longitude());
    }

    /// Degrees stand in either of the two pairs, projected metres in the other: the range tells.
    static Lu.Point point(String finess, Noeud adresse) {
        var lieu = adresse.objet("coordonneesGeographique");
        for (var paire : List.of(
                Paire.de(lieu, "coordonneeX", "coordonneeY"),
                Paire.de(lieu, "directionLongitude", "directionLatitude"))) {
            if (paire.enDegres()) return paire.point(finess);
        }
        var projete = Paire.de(lieu, "coordonneeX", "coordonneeY");
        return projete.point(finess);
    }

    private record Paire(@Nullable Double x, @Nullable Double y) {
        static Paire de(Noeud lieu, String x, String y) {
            return new Paire(Valeurs.nombre(lieu.texte(x)), Valeurs.nombre(lieu.texte(y)));
        }

        boolean enDegres() {
            return x != null && y != null && Math.abs(x) <= 180 && Math.abs(y) <= 90;
        }

        Lu.Point point(String finess) {
            if (x == null || y == null) return new Lu.Point(finess, null, null);
            return Projections.versWgs84(x, y, "", finess)
                    .map(p -> new Lu.Point(finess, p.latitude(), p.longitude()))
                    .orElseGet(() -> new Lu.Point(finess, null, null));
        }
    }

    /// The activities that one establishment exercises. The authorisations say the same again by legal entity: they
    /// are left aside.
    /// @param refus told of each activity or capacity that cannot enter, and why
    /// @param nouvelle false for an identifier already read
    void activites(Noeud ege, BiConsumer<String, String> refus, Predicate<String> nouvelle, Consumer<Lu> destination) {
        var finess = new Valeurs().finess(ege.texte("numFinessEge"), "");
        for (var activite : ege.liste("activitesExercees")) {
            var id = activite.objet("caracteristiquesGeneriques").texte("activiteAeId");
            var objet = "établissement %s, activité %s".formatted(finess, id);
            try {
                var lue = activite(finess, id, activite);
                if (!nouvelle.test(id)) throw new LigneRefusee("activité déjà lue dans ce fichier");
                destination.accept(lue);
            } catch (LigneRefusee e) {
                refus.accept(objet, String.valueOf(e.getMessage()));
                continue;
            }
            for (var capacite : activite.liste("capacite")) {
                try {
                    destination.accept(capacite(id, capacite));
                } catch (LigneRefusee e) {
                    refus.accept(objet, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private Lu.Activite activite(String finess, String id, Noeud activite) {
        if (!IDENTIFIANT.matcher(id).matches()) throw new LigneRefusee("identifiant d'activité absent ou mal formé");
        var valeurs = new Valeurs();
        var generiques = activite.objet("caracteristiquesGeneriques");
        var nature = activite.objet("nature");
        var details = nature.objet("caracteristiquesSpecifiques");
        var type = details.champs().entrySet().stream()
                .filter(e -> e.getKey().startsWith("typeActivite"))
                .map(e -> e.getValue() instanceof Noeud n ? n : Noeud.VIDE)
                .findFirst()
                .orElse(Noeud.VIDE);
        return new Lu.Activite(
                id,
                finess,
                valeurs.texte(generiques.texte("identifiantAutorisation")),
                nature.texte("codeNature"),
                premier(type, cle -> cle.startsWith("activite") || cle.equals("typeEmlId")),
                premier(type, cle -> cle.startsWith("mod")),
                premier(type, Set.of("public", "formeActivite", "mentionAMM")::contains),
                entier(premier(details, Set.of("ageMinInstalle", "ageMinAutorise")::contains)),
                entier(premier(details, Set.of("ageMaxInstalle", "ageMaxAutorise")::contains)),
                valeurs.date(generiques.texte("dateDebutActiviteAutorisee")),
                valeurs.date(generiques.texte("dateFinActiviteAutorisee")),
                actif(generiques));
    }

    private static Lu.Capacite capacite(String activite, Noeud capacite) {
        var statut = STATUTS.get(capacite.texte("statutCapacite"));
        if (statut == null) {
            throw new LigneRefusee(
                    "statut de capacité inconnu : « %s »".formatted(Valeurs.abrege(capacite.texte("statutCapacite"))));
        }
        var precision = new StringBuilder();
        for (var part : List.of("genre", "habilitation", "typeLogement", "modeFinancement")) {
            if (capacite.texte(part).isEmpty()) continue;
            precision
                    .append(precision.isEmpty() ? "" : " ")
                    .append(part)
                    .append('=')
                    .append(capacite.texte(part));
        }
        return new Lu.Capacite(
                activite,
                statut,
                capacite.texte("uniteMesureCapacite"),
                precision.toString(),
                entier(capacite.texte("nombre")));
    }

    /// A grouping of legal entities that is not one itself.
    void groupe(Noeud gcc, Consumer<Lu> destination) {
        var valeurs = new Valeurs();
        var identifiant = "gcc:" + exige(gcc, "gccId");
        destination.accept(new Lu.Groupement(
                identifiant,
                "gcc-" + gcc.texte("typeGcc"),
                valeurs.texte(gcc.texte("nomGcc")),
                valeurs.texte(gcc.texte("numFinessGcc")),
                null,
                evenement(valeurs, gcc, CREATION),
                actif(gcc)));
        membres(identifiant, gcc.liste("pmejDuGcc"), destination);
    }

    /// A grouping that is a legal entity of its own: its name, status and dates are those of that entity.
    void groupement(Noeud gco, Consumer<Lu> destination) {
        var porteur = exige(gco, "pmSmsseId");
        var identifiant = "gco:" + porteur;
        destination.accept(
                new Lu.Groupement(identifiant, "gco-" + gco.texte("typeGco"), null, null, porteur, null, true));
        membres(identifiant, gco.liste("pmejDuGco"), destination);
    }

    private static void membres(String groupement, List<Noeud> membres, Consumer<Lu> destination) {
        for (var membre : membres) {
            var role = ROLES.get(membre.texte("typeRoleEntiteGroupe"));
            if (role == null) {
                throw new LigneRefusee("rôle de membre inconnu : « %s »"
                        .formatted(Valeurs.abrege(membre.texte("typeRoleEntiteGroupe"))));
            }
            destination.accept(new Lu.Membre(groupement, exige(membre, "pmSmsseId"), role));
        }
    }

    private static String exige(Noeud noeud, String champ) {
        var valeur = noeud.texte(champ);
        if (!IDENTIFIANT.matcher(valeur).matches()) throw new LigneRefusee("%s absent ou mal formé".formatted(champ));
        return valeur;
    }

    private static @Nullable String nomLong(Valeurs valeurs, @Nullable String nom, String entier, String complement) {
        return valeurs.texte(" – ", Objects.equals(nom, entier) ? "" : entier, complement);
    }

    private static @Nullable String rue(Valeurs valeurs, Noeud adresse) {
        var libelle = adresse.texte("libelleVoie");
        return libelle.isEmpty()
                ? valeurs.texte(adresse.texte("ligneQuatre"))
                : valeurs.texte(
                        " ",
                        adresse.texte("numeroVoie"),
                        adresse.texte("complementVoie"),
                        adresse.texte("typeVoie"),
                        libelle);
    }

    private static @Nullable String telephone(Noeud noeud) {
        return noeud.liste("contact").stream()
                .map(c -> Valeurs.telephone(c.objet("telecom").texte("telephone")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// INSEE code, from the commune, or else from the number, whose first characters are those of its département.
    private static String departement(Noeud adresse, String finess) {
        var commune = adresse.texte("cogCommune");
        var code = commune.length() == 5 ? commune : finess.startsWith("97") ? "97" + finess.charAt(3) : finess;
        return code.substring(0, code.startsWith("97") || code.startsWith("98") ? 3 : 2);
    }

    /// @return absent while it is open; a closed one without a date is closed since its last update
    private @Nullable LocalDate fermeLe(Valeurs valeurs, Noeud objet, String fermeture) {
        if (actif(objet)) return null;
        var dite = valeurs.date(fermeture);
        if (dite == null) dite = evenement(valeurs, objet, FERMETURE);
        if (dite == null) dite = valeurs.date(objet.texte("dateDerniereMaj"));
        if (dite == null) dite = date;
        if (dite == null) throw new LigneRefusee("objet fermé sans date");
        return dite;
    }

    private static boolean actif(Noeud objet) {
        return switch (objet.texte("etatObjet")) {
            case "A" -> true;
            case "I" -> false;
            case String autre -> throw new LigneRefusee("état inconnu : « %s »".formatted(Valeurs.abrege(autre)));
        };
    }

    private static @Nullable LocalDate evenement(Valeurs valeurs, Noeud objet, String code) {
        return objet.liste("evenement").stream()
                .filter(e -> e.texte("codeEvenement").equals(code))
                .map(e -> valeurs.date(e.texte("dateEvenement")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String premier(Noeud noeud, Predicate<String> cle) {
        return noeud.champs().keySet().stream()
                .filter(cle)
                .map(noeud::texte)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer entier(@Nullable String brut) {
        if (brut == null || brut.isEmpty()) return null;
        try {
            return Integer.valueOf(brut);
        } catch (NumberFormatException illisible) {
            throw new LigneRefusee("nombre illisible : « %s »".formatted(Valeurs.abrege(brut)));
        }
    }
}
