package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etat;
import fr.treille.referentiel.Facette;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The SQL of one question: the rows that answer it, each with its score and the facets it fails. A facet is a bit of
/// `manque`: a row of the result has none, and a row counts in a facet when it fails no other.
final class Requete {
    private static final String TAILLE = """
        case when o.essms <= 1 then 'UN' when o.essms <= 3 then 'DEUX_A_TROIS'
             when o.essms <= 14 then 'QUATRE_A_QUATORZE' else 'QUINZE_ET_PLUS' end\
        """;
    /// Value of each facet on a row, in the order of [Facette].
    private static final List<String> VALEURS =
            List.of("e.region", "e.departement", "e.champ", "e.categorie", "o.secteur", TAILLE, "e.etat");

    private final Question question;
    private final Demande demande;
    private final List<String> organismes;
    private final Map<String, Object> parametres = new HashMap<>();

    /// @param organismes whose name or number the question gives
    Requete(Question question, Demande demande, List<String> organismes) {
        this.question = question;
        this.demande = demande;
        this.organismes = organismes;
    }

    Map<String, Object> parametres() {
        return parametres;
    }

    /// Common table `trouves`: finess, nom, ville, position, the value of each facet, `manque`, `score`.
    String trouves() {
        var colonnes = new ArrayList<String>();
        for (var facette : Facette.values()) {
            colonnes.add("coalesce(%s, '') as %s".formatted(VALEURS.get(facette.ordinal()), facette.parametre()));
        }
        return """
            trouves as materialized (
                select e.finess, e.nom, e.ville, e.latitude, e.longitude, %s, %s as manque, %s as score
                  from referentiel.etablissement e
                  join referentiel.organisme o on o.finess = e.organisme
                 where %s)
            """.formatted(String.join(", ", colonnes), manque(), score(), String.join("\n and ", conditions()));
    }

    private List<String> conditions() {
        var conditions = new ArrayList<String>();
        if (!demande.horsEssms() && !question.parNumero()) conditions.add("e.essms");
        for (var condition : question.conditions()) {
            conditions.add(condition.sql());
            parametres.putAll(condition.parametres());
        }
        for (int i = 0; i < question.numeros().size(); i++) conditions.add(numero(i));
        if (!question.termes().isEmpty()) conditions.add(nom());
        if (conditions.isEmpty()) conditions.add("true");
        return conditions;
    }

    private String numero(int i) {
        var numero = question.numeros().get(i);
        parametres.put("n" + i, numero);
        var choix = new ArrayList<String>();
        if (numero.length() <= 9) choix.add("e.finess >= :n%1$d and e.finess < :n%1$d || 'ZZZZZ'");
        if (numero.length() >= 9) choix.add("e.siret >= :n%1$d and e.siret < :n%1$d || 'ZZZZZ'");
        if (!organismes.isEmpty()) choix.add(parOrganisme());
        return ("(" + String.join(" or ", choix) + ")").formatted(i);
    }

    private String nom() {
        var mots = new ArrayList<String>();
        for (int i = 0; i < question.termes().size(); i++) {
            parametres.put("t" + i, question.termes().get(i).motif());
            mots.add("e.recherche ~ :t" + i);
        }
        var nom = String.join(" and ", mots);
        return organismes.isEmpty() ? "(" + nom + ")" : "(" + nom + " or " + parOrganisme() + ")";
    }

    private String parOrganisme() {
        parametres.put("organismes", organismes.toArray(String[]::new));
        return "e.organisme = any(:organismes)";
    }

    private String manque() {
        var bits = new ArrayList<String>();
        for (var facette : Facette.values()) {
            var choix = demande.choix(facette);
            if (facette == Facette.ETAT && choix.isEmpty() && !question.parNumero()) {
                choix = Set.of(Etat.OUVERT.name());
            }
            if (choix.isEmpty()) continue;
            parametres.put("f" + facette.ordinal(), choix.toArray(String[]::new));
            bits.add("case when coalesce(%s, '') = any(:f%d) then 0 else %d end"
                    .formatted(VALEURS.get(facette.ordinal()), facette.ordinal(), 1 << facette.ordinal()));
        }
        return bits.isEmpty() ? "0" : "(" + String.join(" + ", bits) + ")";
    }

    /// Up to 1 000 for the words, then a little for a place read without certainty and for a name that says little
    /// else.
    private String score() {
        if (question.termes().isEmpty()) return place();
        var mots = new ArrayList<String>();
        int longueur = 0;
        for (int i = 0; i < question.termes().size(); i++) {
            mots.add(score(i, question.termes().get(i)));
            longueur += question.termes().get(i).saisi().length() + 1;
        }
        parametres.put("longueur", longueur * 100);
        return "((%s) / %d + least(100, :longueur / (length(e.recherche) + 1)) + %s)"
                .formatted(String.join(" + ", mots), mots.size(), place());
    }

    private String score(int i, Terme terme) {
        var cas = new StringBuilder(
                "case when ' ' || e.recherche || ' ' like :t%1$dm then 1000 when ' ' || e.recherche like :t%1$dd then"
                        + " 950");
        parametres.put("t" + i + "m", "% " + terme.saisi() + " %");
        parametres.put("t" + i + "d", "% " + terme.saisi() + "%");
        for (int j = 0; j < terme.proches().size(); j++) {
            var proche = terme.proches().get(j);
            parametres.put("t" + i + "p" + j, "% " + proche.mot() + " %");
            cas.append(" when ' ' || e.recherche || ' ' like :t%%1$dp%d then %d"
                    .formatted(j, Math.round(proche.score() * 900)));
        }
        return cas.append(" else 500 end").toString().formatted(i);
    }

    private String place() {
        if (question.communes().isEmpty()) return "0";
        parametres.put("ici", question.communes().toArray(String[]::new));
        return "case when e.commune = any(:ici) then 200 else 0 end";
    }

    /// Order of the pages: the same key as the cursor.
    String cle(String alias) {
        return switch (demande.tri()) {
            case PERTINENCE -> "-%1$s.score, %1$s.nom, %1$s.finess".formatted(alias);
            case NOM -> "%1$s.nom, %1$s.finess".formatted(alias);
            case COMMUNE -> "coalesce(%1$s.ville, ''), %1$s.nom, %1$s.finess".formatted(alias);
        };
    }
}
