package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etat;
import fr.treille.referentiel.Facette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The SQL of one question: the rows that answer it, each with its score and the facets it fails. A facet is a bit of
/// `manque`: a row of the result has none, and a row counts in a facet when it fails no other.
final class Requete {
    private static final String TAILLE = """
        case when o.essms <= 1 then 'UN' when o.essms <= 3 then 'DEUX_A_TROIS'
             when o.essms <= 14 then 'QUATRE_A_QUATORZE' else 'QUINZE_ET_PLUS' end\
        """;
    private static final Set<Facette> DE_L_ORGANISME = Set.of(Facette.SECTEUR, Facette.TAILLE);
    private static final List<Facette> DE_L_ETABLISSEMENT = Arrays.stream(Facette.values())
            .filter(f -> !DE_L_ORGANISME.contains(f))
            .toList();

    /// Common table `facettes (f, v, n)`, all the counts in one pass over `trouves`: rank of the facet or -1 for the
    /// total, value, number.
    static final String FACETTES = facettes();

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

    /// Common table `trouves`, the rows that answer. The organismes are joined row by row only when they narrow the
    /// search; else once for each organisme found.
    String trouves() {
        boolean joindre =
                DE_L_ORGANISME.stream().anyMatch(f -> !demande.choix(f).isEmpty());
        return """
            trouves as materialized (
                select e.finess, e.nom, e.ville, e.latitude, e.longitude, e.organisme, %s, %s as manque, %s as score
                  from referentiel.etablissement e
                  %s
                 where %s)
            """.formatted(
                        DE_L_ETABLISSEMENT.stream()
                                .map(f -> valeur(f) + " as " + f.parametre())
                                .collect(Collectors.joining(", ")),
                        manque(),
                        score(),
                        joindre ? "join referentiel.organisme o on o.finess = e.organisme" : "",
                        String.join("\n and ", conditions()));
    }

    private static String facettes() {
        var colonnes = Stream.concat(DE_L_ETABLISSEMENT.stream().map(Facette::parametre), Stream.of("organisme"))
                .toList();
        var nombres = Arrays.stream(Facette.values())
                .map(f -> "count(*) filter (where manque & %d = 0) as n_%s".formatted(saufElle(f), f.parametre()))
                .collect(Collectors.joining(", "));
        var lignes = Arrays.stream(Facette.values())
                .map(f -> DE_L_ORGANISME.contains(f)
                        ? "select %d, %s, sum(n_%s)::bigint from comptes join referentiel.organisme o on o.finess = organisme where g = %d group by 2"
                                .formatted(f.ordinal(), valeur(f), f.parametre(), groupe(colonnes, "organisme"))
                        : "select %1$d, %2$s, n_%2$s from comptes where g = %3$d"
                                .formatted(f.ordinal(), f.parametre(), groupe(colonnes, f.parametre())))
                .collect(Collectors.joining("\n union all "));
        return """
            comptes as materialized (
                select grouping(%1$s) as g, %1$s, %2$s, count(*) filter (where manque = 0) as n
                  from trouves group by grouping sets (%3$s, ()))
            , facettes (f, v, n) as (
                select -1, '', n from comptes where g = %4$d
                 union all %5$s)
            """.formatted(
                        String.join(", ", colonnes),
                        nombres,
                        colonnes.stream().map(c -> "(" + c + ")").collect(Collectors.joining(", ")),
                        (1 << colonnes.size()) - 1,
                        lignes);
    }

    /// What PostgreSQL's `grouping` answers for the set of this column alone.
    private static int groupe(List<String> colonnes, String colonne) {
        return ((1 << colonnes.size()) - 1) & ~(1 << colonnes.size() - 1 - colonnes.indexOf(colonne));
    }

    /// Codes are compared as bytes: they are not words.
    private static String valeur(Facette facette) {
        return "coalesce(%s, '') collate \"C\""
                .formatted(
                        switch (facette) {
                            case REGION -> "e.region";
                            case DEPARTEMENT -> "e.departement";
                            case CHAMP -> "e.champ";
                            case CATEGORIE -> "e.categorie";
                            case ETAT -> "e.etat";
                            case SECTEUR -> "o.secteur";
                            case TAILLE -> TAILLE;
                        });
    }

    private static int saufElle(Facette facette) {
        return ((1 << Facette.values().length) - 1) & ~(1 << facette.ordinal());
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
        var zone = demande.zone();
        if (zone != null) {
            conditions.add("e.latitude between :sud and :nord and e.longitude between :ouest and :est");
            parametres.putAll(Map.of("sud", zone.sud(), "nord", zone.nord(), "ouest", zone.ouest(), "est", zone.est()));
        }
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
            bits.add("case when %s = any(:f%d) then 0 else %d end"
                    .formatted(valeur(facette), facette.ordinal(), 1 << facette.ordinal()));
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
