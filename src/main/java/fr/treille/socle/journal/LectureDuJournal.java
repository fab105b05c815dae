package fr.treille.socle.journal;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the journal: the national administrator all of it, the others their own acts and those done
/// to what they hold.
@Service
@Connecte
public class LectureDuJournal {
    /// Rows that the driver keeps in memory at a time.
    private static final int PAQUET = 500;

    private static final String LU = """
        select j.numero, j.le, j.compte, j.nom, j.organisation, j.acte, j.objet, j.avant, j.apres, j.motif,
               encode(j.precedent, 'hex') as precedent, encode(j.empreinte, 'hex') as empreinte
          from socle.journal j
        """;
    private static final String FILTRES = """
           and (:qui::text is null or strpos(lower(j.nom), lower(:qui)) > 0)
           and (:acte::text is null or j.acte = :acte)
           and (:objet::text is null or j.objet = :objet)
           and (:du::date is null or j.le >= :du::date::timestamp at time zone 'Europe/Paris')
           and (:au::date is null or j.le < (:au::date + 1)::timestamp at time zone 'Europe/Paris')
        """;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate parPaquets;
    private final List<ObjetsDuPerimetre> objets;
    private final String visible;

    LectureDuJournal(JdbcClient jdbc, JdbcTemplate modele, List<ObjetsDuPerimetre> objets) {
        this.jdbc = jdbc;
        this.objets = objets;
        var source = modele.getDataSource();
        if (source == null) throw new IllegalStateException("No database");
        var paquets = new JdbcTemplate(source);
        paquets.setFetchSize(PAQUET);
        this.parPaquets = new NamedParameterJdbcTemplate(paquets);
        var autres = objets.stream()
                .map(o -> " or j.objet = any(array(%s))".formatted(o.sql()))
                .collect(Collectors.joining());
        this.visible = """
             where (:j_tout or j.compte = :j_compte
                    or j.objet = any(array(
                        select 'og:' || v from unnest(:j_ogs::text[]) v
                        union all select 'essms:' || v from unnest(:j_etablissements::text[]) v
                        union all select 'grappe:' || v from unnest(:j_grappes::text[]) v
                        union all select 'compte:' || :j_compte::text))%s)
            """.formatted(autres);
    }

    /// @param combien at most, latest first
    public List<Ligne> page(Filtres filtres, Demande.@Nullable Curseur apres, int combien) {
        var parametres = parametres(filtres);
        parametres.put("apres", apres == null ? null : Long.valueOf(apres.id()));
        parametres.put("combien", combien);
        return jdbc.sql(LU + visible + FILTRES
                        + " and (:apres::bigint is null or j.numero < :apres) order by j.numero desc limit :combien")
                .params(parametres)
                .query(LectureDuJournal::lire)
                .list();
    }

    /// The codes of the acts that this reader may see, for the filter.
    public List<String> actes() {
        return jdbc.sql("select distinct j.acte from socle.journal j" + visible + " order by 1")
                .params(parametres(Filtres.AUCUN))
                .query((l, _) -> l.getString(1))
                .list();
    }

    /// Every row that the filters keep, one by one, oldest first.
    @Transactional(readOnly = true)
    public void chacune(Filtres filtres, Consumer<Ligne> lecteur) {
        parPaquets.query(LU + visible + FILTRES + " order by j.numero", parametres(filtres), (RowCallbackHandler)
                l -> lecteur.accept(lire(l, 0)));
    }

    /// The whole chain, one by one, oldest first.
    @ReserveAuNational
    @Transactional(readOnly = true)
    public void chaine(Consumer<Ligne> lecteur) {
        parPaquets.query(LU + " order by j.numero", Map.of(), (RowCallbackHandler) l -> lecteur.accept(lire(l, 0)));
    }

    private Map<String, @Nullable Object> parametres(Filtres filtres) {
        var lecteur = Acces.exige();
        var parametres = new HashMap<String, @Nullable Object>();
        objets.forEach(o -> parametres.putAll(o.parametres().apply(lecteur)));
        new Perimetres(lecteur).parametres().forEach((nom, valeur) -> parametres.put("j_" + nom, valeur));
        parametres.put("j_tout", lecteur.a(Role.ADMINISTRATEUR_NATIONAL));
        parametres.putAll(filtres.parametres());
        return parametres;
    }

    private static Ligne lire(ResultSet l, int rang) throws SQLException {
        return new Ligne(
                l.getLong("numero"),
                l.getObject("le", OffsetDateTime.class).toInstant(),
                l.getObject("compte", UUID.class),
                l.getString("nom"),
                l.getString("organisation"),
                l.getString("acte"),
                l.getString("objet"),
                l.getString("avant"),
                l.getString("apres"),
                l.getString("motif"),
                l.getString("precedent"),
                l.getString("empreinte"));
    }
}
