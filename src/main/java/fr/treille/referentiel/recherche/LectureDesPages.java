package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Organisme;
import fr.treille.referentiel.jdbc.LignesDuRegistre;
import fr.treille.socle.Finess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads in the database the organismes that a question names, then the rows that were found, one statement each.
@Component
class LectureDesPages {
    /// Organismes whose name is met, most that are followed to their establishments.
    private static final int ORGANISMES = 40;

    private final JdbcClient jdbc;

    LectureDesPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param suite last row of this page when another follows
    record Page(List<Etablissement> lignes, @Nullable Finess suite) {}

    List<Organisme> organismes(Question question) {
        if (question.termes().isEmpty() && !question.parNumero()) return List.of();
        var conditions = new ArrayList<String>();
        var parametres = new HashMap<String, Object>();
        for (int i = 0; i < question.termes().size(); i++) {
            conditions.add("o.recherche ~ :t" + i);
            parametres.put("t" + i, question.termes().get(i).motif());
        }
        if (question.parNumero()) {
            conditions.add("(o.finess = any(:numeros) or o.siren = any(:numeros))");
            parametres.put(
                    "numeros",
                    question.numeros().stream().filter(n -> n.length() == 9).toArray(String[]::new));
        }
        return jdbc.sql(LignesDuRegistre.ORGANISME + "where " + String.join(" and ", conditions)
                        + " order by o.etat desc, o.essms desc, o.nom, o.finess limit " + ORGANISMES)
                .params(parametres)
                .query(LignesDuRegistre::organisme)
                .list();
    }

    Page page(Fonds fonds, Requete requete, Requete.Trouves trouves, Demande demande) {
        var apres = demande.apres();
        int debut = apres == null ? 0 : requete.debut(trouves, apres);
        var lignes = new ArrayList<Etablissement>();
        lire(fonds, trouves.rangs(debut).limit(demande.parPage()), lignes::add);
        boolean suite = debut + demande.parPage() < trouves.nombre() && !lignes.isEmpty();
        return new Page(lignes, suite ? lignes.getLast().finess() : null);
    }

    /// All the rows, in the order of the pages, as they come.
    void toutes(Fonds fonds, Requete.Trouves trouves, Consumer<Etablissement> lecteur) {
        lire(fonds, trouves.rangs(), lecteur);
    }

    private void lire(Fonds fonds, IntStream rangs, Consumer<Etablissement> lecteur) {
        var numeros = rangs.mapToObj(rang -> fonds.fiche(rang).finess()).toArray(String[]::new);
        if (numeros.length == 0) return;
        jdbc.sql(LignesDuRegistre.ETABLISSEMENT + LignesDuRegistre.DEPUIS
                        + " join unnest(:numeros::text[]) with ordinality as trouve (finess, rang)"
                        + " on trouve.finess = e.finess order by trouve.rang")
                .withFetchSize(500)
                .param("numeros", numeros)
                .query(r -> {
                    lecteur.accept(LignesDuRegistre.etablissement(r, 0));
                });
    }
}
