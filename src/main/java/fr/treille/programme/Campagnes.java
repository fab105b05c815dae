package fr.treille.programme;

import fr.treille.socle.Introuvable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The campaigns that come with Treille, oldest first, read without Spring or database.
public final class Campagnes {
    private static final List<String> CODES =
            List.of("2021-T1", "2021-T2", "2022-REG", "2022-NAT", "2023", "2024", "2025");
    private final Map<String, Campagne> parCode;

    private Campagnes(Map<String, Campagne> parCode) {
        this.parCode = parCode;
    }

    /// @throws CampagneInvalide if a file is wrong: file, keys and reasons
    public static Campagnes livrees() {
        var lues = new LinkedHashMap<String, Campagne>();
        for (var code : CODES) {
            var fichier = code + ".yaml";
            try (var flux = Campagnes.class.getResourceAsStream("/campagnes/" + fichier)) {
                if (flux == null) throw new CampagneInvalide(fichier, List.of("fichier absent"));
                lues.put(
                        code,
                        new LectureDeCampagne(fichier)
                                .lire(new String(flux.readAllBytes(), StandardCharsets.UTF_8), lues));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Campagnes(lues);
    }

    public List<Campagne> toutes() {
        return new ArrayList<>(parCode.values());
    }

    public List<String> codes() {
        return new ArrayList<>(parCode.keySet());
    }

    /// @throws Introuvable if no campaign has this code
    public Campagne campagne(String code) {
        var campagne = parCode.get(code);
        if (campagne == null) throw new Introuvable("campagne", code);
        return campagne;
    }
}
