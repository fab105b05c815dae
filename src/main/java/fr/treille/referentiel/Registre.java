package fr.treille.referentiel;

import static java.util.stream.Collectors.toMap;

import fr.treille.referentiel.jdbc.HistoireDuRegistre;
import fr.treille.referentiel.jdbc.LignesDuRegistre;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.OuvertATous;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the register by number and by place. It is public: anybody may ask.
@Service
@OuvertATous
public class Registre {
    /// One degree of latitude, in kilometres, a little short so that the box never cuts the circle.
    private static final double KM_PAR_DEGRE = 111.0;

    private static final String KM = """
        , 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(e.latitude - :latitude) / 2) ^ 2
            + cos(radians(:latitude)) * cos(radians(e.latitude))
            * sin(radians(e.longitude - :longitude) / 2) ^ 2))) as km
        """;
    private static final String DANS_LA_BOITE = """
        where e.essms and e.etat = 'OUVERT'
          and e.latitude between :latitude - :hauteur and :latitude + :hauteur
          and e.longitude between :longitude - :largeur and :longitude + :largeur
          and (cardinality(:champs::text[]) = 0 or e.champ = any(:champs::text[]))
        """;

    private final JdbcClient jdbc;
    private final HistoireDuRegistre histoire;

    Registre(JdbcClient jdbc, HistoireDuRegistre histoire) {
        this.jdbc = jdbc;
        this.histoire = histoire;
    }

    /// @return open or closed, since a closed establishment keeps its page
    public Optional<Etablissement> etablissement(Finess finess) {
        return Optional.ofNullable(etablissements(List.of(finess)).get(finess));
    }

    /// Many at once, open or closed.
    /// @return in the order asked; a number the register does not hold is absent from the map
    public Map<Finess, Etablissement> etablissements(Collection<Finess> numeros) {
        var trouves = jdbc.sql(
                        LignesDuRegistre.ETABLISSEMENT + LignesDuRegistre.DEPUIS + "where e.finess = any(:numeros)")
                .param("numeros", tableau(numeros))
                .query(LignesDuRegistre::etablissement)
                .list();
        return dansLOrdre(numeros, trouves, Etablissement::finess);
    }

    public Optional<Organisme> organisme(Finess finess) {
        return Optional.ofNullable(organismes(List.of(finess)).get(finess));
    }

    /// @return in the order asked; a number the register does not hold is absent from the map
    public Map<Finess, Organisme> organismes(Collection<Finess> numeros) {
        var trouves = jdbc.sql(LignesDuRegistre.ORGANISME + "where o.finess = any(:numeros)")
                .param("numeros", tableau(numeros))
                .query(LignesDuRegistre::organisme)
                .list();
        return dansLOrdre(numeros, trouves, Organisme::finess);
    }

    /// The tree of an organisme: all its establishments, closed ones included, ESSMS or not.
    /// @return by département, then field, then name
    public List<Etablissement> etablissementsDe(Finess og) {
        return jdbc.sql(LignesDuRegistre.ETABLISSEMENT + LignesDuRegistre.DEPUIS
                        + "where e.organisme = :og order by e.departement, e.champ nulls last, e.nom, e.finess")
                .param("og", og.numero())
                .query(LignesDuRegistre::etablissement)
                .list();
    }

    /// The open ESSMS around one establishment, itself left out.
    /// @param km     radius as the crow flies, in kilometres
    /// @param champs fields kept; empty keeps all
    /// @param limite most that are returned
    /// @return nearest first; nothing when the establishment has no known position
    /// @throws Introuvable if the register does not hold this number
    public List<Voisin> voisins(Finess finess, double km, Set<Champ> champs, int limite) {
        var centre = etablissement(finess).orElseThrow(() -> new Introuvable("établissement", finess));
        var position = centre.position();
        if (position == null) return List.of();
        return voisins(position, km, champs, limite + 1).stream()
                .filter(v -> !v.etablissement().finess().equals(finess))
                .limit(limite)
                .toList();
    }

    /// The open ESSMS around a point.
    /// @param km     radius as the crow flies, in kilometres
    /// @param champs fields kept; empty keeps all
    /// @return nearest first
    public List<Voisin> voisins(Position centre, double km, Set<Champ> champs, int limite) {
        double hauteur = km / KM_PAR_DEGRE;
        double largeur =
                hauteur / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(centre.latitude()) + hauteur))));
        return jdbc.sql("select * from (" + LignesDuRegistre.ETABLISSEMENT + KM + LignesDuRegistre.DEPUIS
                        + DANS_LA_BOITE + ") v where v.km <= :km order by v.km, v.finess limit :limite")
                .param("latitude", centre.latitude())
                .param("longitude", centre.longitude())
                .param("hauteur", hauteur)
                .param("largeur", largeur)
                .param("km", km)
                .param("champs", champs.stream().map(Champ::name).toArray(String[]::new))
                .param("limite", limite)
                .query((r, rang) -> new Voisin(LignesDuRegistre.etablissement(r, rang), r.getDouble("km")))
                .list();
    }

    /// What happened to an establishment or an organisme.
    /// @return latest first
    public List<EvenementDuRegistre> histoire(Finess finess) {
        return histoire.de(finess);
    }

    /// The files the register comes from, latest of each kind.
    public List<SourceDuRegistre> sources() {
        return jdbc.sql("""
            select distinct on (genre) genre, fichier, date_fichier
              from referentiel.import order by genre, date_fichier desc, fini_le desc
            """)
                .query((r, _) -> new SourceDuRegistre(
                        SourceDuRegistre.Genre.valueOf(r.getString("genre")),
                        r.getString("fichier"),
                        r.getObject("date_fichier", LocalDate.class)))
                .list();
    }

    /// The départements of the nomenclature where the register holds nothing at all: the file that was loaded lacks
    /// them.
    /// @return names, in the order of their codes
    public List<String> departementsAbsents() {
        return jdbc.sql("""
            select d.nom from referentiel.departement d
             where d.zone in ('metro', 'drom')
               and not exists (select from referentiel.etablissement e where e.departement = d.code)
             order by d.code
            """).query((r, _) -> r.getString("nom")).list();
    }

    private static String[] tableau(Collection<Finess> numeros) {
        return numeros.stream().map(Finess::numero).toArray(String[]::new);
    }

    private static <T> Map<Finess, T> dansLOrdre(
            Collection<Finess> numeros, List<T> trouves, Function<T, Finess> numero) {
        var parNumero = trouves.stream().collect(toMap(numero, Function.identity()));
        var ordonnes = new LinkedHashMap<Finess, T>();
        for (var finess : numeros) {
            var trouve = parNumero.get(finess);
            if (trouve != null) ordonnes.put(finess, trouve);
        }
        return ordonnes;
    }
}
