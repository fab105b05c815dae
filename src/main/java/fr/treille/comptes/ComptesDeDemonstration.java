package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.Dates;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One account for each main role, so that each can be tried; two of the national administration, since what changes an
/// amount takes two.
@Component
public class ComptesDeDemonstration {
    static final String REGION = "53";
    static final String DEPARTEMENT = "35";

    /// Drawn at the first start; the first one alone outside the demonstration.
    static final List<Prevu> PREVUS = List.of(
            new Prevu("national", "Administration nationale", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"),
            new Prevu(
                    "national-2", "Seconde administration nationale", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"),
            new Prevu("cnsa", "Pilotage CNSA", Role.PILOTE_NATIONAL, Genre.NATION, "FR"),
            new Prevu("direction-ars", "Direction de l'ARS", Role.DIRECTION_ARS, Genre.REGION, REGION),
            new Prevu("ars", "Chargée de mission ARS", Role.INSTRUCTEUR_ARS, Genre.REGION, REGION),
            new Prevu(
                    "delegation",
                    "Délégation départementale",
                    Role.DELEGATION_DEPARTEMENTALE,
                    Genre.DEPARTEMENT,
                    DEPARTEMENT),
            new Prevu("grades", "Appui du GRADeS", Role.GRADES, Genre.REGION, REGION),
            new Prevu("direction", "Directrice d'association", Role.DIRECTEUR_OG, Genre.OG, null),
            new Prevu("referent", "Référent d'établissement", Role.REFERENT_ESSMS, Genre.ESSMS, null),
            new Prevu("porteur", "Porteuse de grappe", Role.PORTEUR, Genre.GRAPPE, null),
            new Prevu("amoa", "Cheffe de projet", Role.AMOA, Genre.GRAPPE, null),
            new Prevu("editeur", "Éditeur de logiciel", Role.EDITEUR, Genre.EDITEUR, null));

    private final Comptes comptes;
    private final Clock horloge;

    ComptesDeDemonstration(Comptes comptes, Clock horloge) {
        this.comptes = comptes;
        this.horloge = horloge;
    }

    /// @param identifiant absent when it is known later: the fictional territory and its grappe come after the accounts
    record Prevu(
            String identite,
            String nom,
            Role role,
            Genre genre,
            @Nullable String identifiant) {
        String courriel() {
            return identite + "@treille.demo";
        }
    }

    /// Gives each account of the demonstration that waits for this role its perimeter; does nothing elsewhere.
    public void habiliter(Role role, String identifiant) {
        var jour = Dates.jour(horloge.instant());
        PREVUS.stream()
                .filter(p -> p.role() == role && p.identifiant() == null)
                .forEach(p -> comptes.parCourriel(p.courriel())
                        .filter(Compte::demonstration)
                        .ifPresent(
                                c -> comptes.habiliter(c.id(), new Habilitation(role, p.genre(), identifiant), jour)));
    }
}
