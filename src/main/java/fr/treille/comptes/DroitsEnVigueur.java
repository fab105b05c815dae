package fr.treille.comptes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.treille.comptes.jdbc.Droits;
import fr.treille.comptes.jdbc.Droits.Detenue;
import fr.treille.socle.Dates;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Organisation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person may do now, in one organisation. An establishment belongs to the organisation of its OG; all the
/// grappes entrusted to a person make one, since those who assist several work on them together.
@Component
public class DroitsEnVigueur {
    private final Droits droits;
    private final Clock horloge;

    DroitsEnVigueur(Droits droits, Clock horloge) {
        this.droits = droits;
        this.horloge = horloge;
    }

    /// @param version of what the person holds, as it was read
    /// @param jour    on which it was read: the next day, dates may have begun or ended something
    public record Releve(Lecteur lecteur, long version, LocalDate jour) {}

    /// @param choix key of the organisation to act for; when the person has it no more, or says nothing: the last
    ///              one chosen, else the highest
    /// @return empty when the account is closed
    public Optional<Releve> de(UUID compte, @Nullable String choix) {
        return droits.etat(compte).map(etat -> {
            var parOrganisation = droits.detenues(compte, aujourdhui()).stream()
                    .sorted(Comparator.comparing(Detenue::role))
                    .collect(groupingBy(DroitsEnVigueur::organisation, LinkedHashMap::new, toList()));
            var organisations = List.copyOf(parOrganisation.keySet());
            var active = trouver(organisations, choix)
                    .or(() -> trouver(organisations, etat.organisation()))
                    .or(() -> organisations.stream().findFirst());
            var habilitations = active.map(o -> parOrganisation.getOrDefault(o, List.of()).stream()
                            .map(Detenue::habilitation)
                            .toList())
                    .orElse(List.of());
            return new Releve(
                    new Lecteur(compte, etat.courriel(), etat.nom(), habilitations, active.orElse(null), organisations),
                    etat.droits(),
                    aujourdhui());
        });
    }

    /// Whether what was read for a session may have changed since.
    boolean perime(UUID compte, long version, LocalDate jour) {
        return !jour.equals(aujourdhui())
                || droits.version(compte).filter(v -> v == version).isEmpty();
    }

    LocalDate aujourdhui() {
        return Dates.jour(horloge.instant());
    }

    private static Optional<Organisation> trouver(List<Organisation> organisations, @Nullable String cle) {
        return organisations.stream().filter(o -> o.cle().equals(cle)).findFirst();
    }

    private static Organisation organisation(Detenue d) {
        var maison = d.role().maison();
        if (d.genre() == Genre.GRAPPE) {
            return maison == null
                    ? new Organisation("grappes:confiees", "Grappes confiées")
                    : new Organisation(cle(d.role().name(), "grappes"), maison + " de grappes");
        }
        if (maison == null) {
            var identifiant = d.og() == null ? d.identifiant() : d.og();
            return new Organisation(
                    cle(d.genre() == Genre.ESSMS ? "og" : d.genre().name(), identifiant), d.ou());
        }
        var famille = d.role() == Role.DIRECTION_ARS || d.role() == Role.INSTRUCTEUR_ARS
                ? "ars"
                : d.role().name();
        return new Organisation(
                cle(famille, d.identifiant()), d.genre() == Genre.NATION ? maison : maison + " – " + d.ou());
    }

    private static String cle(String genre, String identifiant) {
        return genre.toLowerCase(Locale.ROOT) + ":" + identifiant;
    }
}
