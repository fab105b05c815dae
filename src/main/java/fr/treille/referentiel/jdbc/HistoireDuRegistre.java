package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.EvenementDuRegistre;
import fr.treille.referentiel.EvenementDuRegistre.Changement;
import fr.treille.referentiel.EvenementDuRegistre.Genre;
import fr.treille.socle.Finess;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The events of one number.
@Component
public class HistoireDuRegistre {
    private static final TypeReference<Map<String, @Nullable Object>> COLONNES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoireDuRegistre(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return latest first
    public List<EvenementDuRegistre> de(Finess finess) {
        return jdbc.sql("""
            select genre, date_fichier, effet_le, source, avant, apres from referentiel.evenement
             where finess = :finess order by id desc
            """)
                .param("finess", finess.numero())
                .query((r, _) -> new EvenementDuRegistre(
                        Genre.valueOf(r.getString("genre")),
                        r.getObject("date_fichier", LocalDate.class),
                        r.getObject("effet_le", LocalDate.class),
                        r.getString("source"),
                        changements(r.getString("avant"), r.getString("apres"))))
                .list();
    }

    List<Changement> changements(@Nullable String avant, @Nullable String apres) {
        var ancien = colonnes(avant);
        var nouveau = colonnes(apres);
        var noms = new TreeSet<>(ancien.keySet());
        noms.addAll(nouveau.keySet());
        return noms.stream()
                .filter(nom -> !Objects.equals(ancien.get(nom), nouveau.get(nom)))
                .map(nom -> new Changement(nom, texte(ancien.get(nom)), texte(nouveau.get(nom))))
                .toList();
    }

    private Map<String, @Nullable Object> colonnes(@Nullable String objet) {
        return objet == null ? Map.of() : json.readValue(objet, COLONNES);
    }

    private static @Nullable String texte(@Nullable Object valeur) {
        return valeur == null ? null : valeur.toString();
    }
}
