package fr.treille.acces;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is asked: nobody signed in, then each role in each kind of perimeter that it may hold, in one that holds the
/// grappe of the test and in one that does not.
/// @param dedans absent for nobody
/// @param dehors absent where the perimeter is the nation, which has no outside
record Gens(
        String titre, @Nullable Lecteur dedans, @Nullable Lecteur dehors) {
    private static final String LIBRE = UUID.nameUUIDFromBytes(new byte[] {7}).toString();

    static List<Gens> tous(UUID grappe) {
        var gens = new ArrayList<Gens>();
        gens.add(new Gens("anonyme", null, null));
        for (var role : Role.values()) {
            for (var genre : role.genres()) {
                gens.add(new Gens(
                        role.genres().size() == 1 ? role.name() : role.name() + " " + genre,
                        lecteur(role, genre, dedans(genre, grappe)),
                        genre == Genre.NATION ? null : lecteur(role, genre, dehors(genre))));
            }
        }
        return gens;
    }

    private static Lecteur lecteur(Role role, Genre genre, String identifiant) {
        return Terrain.lecteur(
                role.name().toLowerCase(java.util.Locale.ROOT) + " " + identifiant, role, genre, identifiant);
    }

    private static String dedans(Genre genre, UUID grappe) {
        return switch (genre) {
            case NATION -> "FR";
            case REGION -> "53";
            case DEPARTEMENT -> "35";
            case OG -> Terrain.OG_A;
            case ESSMS -> Terrain.finess(1);
            case GRAPPE -> grappe.toString();
            case EDITEUR -> "editeur-dedans";
        };
    }

    private static String dehors(Genre genre) {
        return switch (genre) {
            case NATION -> throw new IllegalArgumentException("The nation has no outside");
            case REGION -> "94";
            case DEPARTEMENT -> "2A";
            case OG -> Terrain.OG_C;
            case ESSMS -> Terrain.finess(30);
            case GRAPPE -> LIBRE;
            case EDITEUR -> "editeur-dehors";
        };
    }
}
