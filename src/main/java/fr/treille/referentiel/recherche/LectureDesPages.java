package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Amas;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Facette;
import fr.treille.referentiel.Organisme;
import fr.treille.referentiel.Position;
import fr.treille.referentiel.jdbc.LignesDuRegistre;
import fr.treille.socle.Finess;
import fr.treille.socle.cartes.Boite;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Asks the register a question: its organismes, then one page of establishments with all the counts, one statement
/// each.
@Component
class LectureDesPages {
    /// Organismes whose name is met, most that are followed to their establishments.
    private static final int ORGANISMES = 40;
    private static final TypeReference<List<Ligne>> LIGNES = new TypeReference<>() {};

    /// @param f rank of the facet, -1 for the total
    private record Ligne(int f, String v, long n) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LectureDesPages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param comptes by facet, code and number, most frequent first
    record Page(
            long total,
            List<Etablissement> lignes,
            Map<Facette, Map<String, Long>> comptes,
            @Nullable Finess suite) {}

    List<Organisme> organismes(Question question) {
        if (question.termes().isEmpty() && !question.parNumero()) return List.of();
        var conditions = new ArrayList<String>();
        var parametres = new java.util.HashMap<String, Object>();
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

    Page page(Question question, Demande demande, List<Organisme> organismes) {
        var requete = requete(question, demande, organismes);
        var lignes = new ArrayList<Etablissement>();
        var comptes = new ArrayList<Ligne>();
        var apres = demande.apres();
        var sql = "with " + requete.trouves() + ", " + Requete.FACETTES
                + """
                , curseur as (select %s from trouves t where t.finess = :apres)
                , suite as (
                    select t.finess, t.score, t.nom, t.ville from trouves t
                     where t.manque = 0
                       and (not exists (select from curseur) or (%s) > (select * from curseur))
                     order by %s
                     limit :limite)
                , page as (select t.finess, row_number() over (order by %s) as rang from suite t)
                , detail as (%s, p.rang %s join page p on p.finess = e.finess)
                select c.comptes, d.* from (select 1::bigint as rang, jsonb_agg(ligne)::text as comptes from facettes ligne) c
                  full join detail d on d.rang = c.rang order by d.rang
                """.formatted(
                                requete.cle("t"),
                                requete.cle("t"),
                                requete.cle("t"),
                                requete.cle("t"),
                                LignesDuRegistre.ETABLISSEMENT,
                                LignesDuRegistre.DEPUIS);
        jdbc.sql(sql)
                .params(requete.parametres())
                .param("apres", apres == null ? "" : apres.numero())
                .param("limite", demande.parPage() + 1)
                .query(r -> {
                    var texte = r.getString("comptes");
                    if (texte != null) comptes.addAll(json.readValue(texte, LIGNES));
                    if (r.getString("finess") != null) lignes.add(LignesDuRegistre.etablissement(r, lignes.size()));
                });
        boolean suite = lignes.size() > demande.parPage();
        if (suite) lignes.removeLast();
        return new Page(
                comptes.stream().filter(l -> l.f < 0).mapToLong(Ligne::n).sum(),
                lignes,
                parFacette(comptes),
                suite ? lignes.getLast().finess() : null);
    }

    /// All the rows, in the order of the pages, as they come.
    void toutes(Question question, Demande demande, List<Organisme> organismes, Consumer<Etablissement> lecteur) {
        var requete = requete(question, demande, organismes);
        jdbc.sql("with " + requete.trouves() + LignesDuRegistre.ETABLISSEMENT + LignesDuRegistre.DEPUIS
                        + " join trouves t on t.finess = e.finess where t.manque = 0 order by " + requete.cle("t"))
                .withFetchSize(500)
                .params(requete.parametres())
                .query(r -> {
                    lecteur.accept(LignesDuRegistre.etablissement(r, 0));
                });
    }

    /// @param pasLongitude side of the squares in degrees, likewise `pasLatitude`
    List<Amas> amas(
            Question question, Demande demande, List<Organisme> organismes, double pasLongitude, double pasLatitude) {
        var requete = requete(question, demande, organismes);
        return jdbc.sql("with " + requete.trouves() + """
            select count(*)::int as nombre, avg(latitude) as latitude, avg(longitude) as longitude,
                   min(longitude) as ouest, min(latitude) as sud, max(longitude) as est, max(latitude) as nord,
                   min(finess) as finess, min(nom) as nom, min(champ) as champ
              from trouves
             where manque = 0 and latitude is not null
             group by floor(longitude / :pasLongitude), floor(latitude / :pasLatitude)
             order by min(latitude), min(longitude)
            """)
                .params(requete.parametres())
                .param("pasLongitude", pasLongitude)
                .param("pasLatitude", pasLatitude)
                .query((r, _) -> {
                    var champ = r.getString("champ");
                    return new Amas(
                            r.getInt("nombre"),
                            new Position(r.getDouble("latitude"), r.getDouble("longitude")),
                            new Boite(
                                    r.getDouble("ouest"), r.getDouble("sud"), r.getDouble("est"), r.getDouble("nord")),
                            new Finess(r.getString("finess")),
                            r.getString("nom"),
                            champ.isEmpty() ? null : Champ.valueOf(champ));
                })
                .list();
    }

    private static Requete requete(Question question, Demande demande, List<Organisme> organismes) {
        return new Requete(
                question,
                demande,
                organismes.stream().map(o -> o.finess().numero()).toList());
    }

    private static Map<Facette, Map<String, Long>> parFacette(List<Ligne> comptes) {
        var parFacette = new EnumMap<Facette, Map<String, Long>>(Facette.class);
        comptes.stream()
                .filter(l -> l.f >= 0 && l.n > 0)
                .sorted((a, b) -> a.n == b.n ? a.v.compareTo(b.v) : Long.compare(b.n, a.n))
                .forEach(l -> parFacette
                        .computeIfAbsent(Facette.values()[l.f], _ -> new java.util.LinkedHashMap<>())
                        .put(l.v, l.n));
        return parFacette;
    }
}
