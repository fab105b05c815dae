package fr.treille.referentiel.web;

import fr.treille.referentiel.EvenementDeVie;
import fr.treille.referentiel.EvenementDeVie.Numero;
import fr.treille.referentiel.EvenementDuRegistre;
import fr.treille.referentiel.EvenementsDeVie;
import fr.treille.referentiel.Registre;
import fr.treille.socle.Dates;
import fr.treille.socle.Finess;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a sheet says of the life events its number took part in, with the histories that it takes over.
@Component
public class HeritagesDesFiches {
    private final EvenementsDeVie evenements;
    private final Registre registre;

    HeritagesDesFiches(EvenementsDeVie evenements, Registre registre) {
        this.evenements = evenements;
        this.registre = registre;
    }

    /// @param phrase  said to who reads this sheet
    /// @param suites  numbers to go to from here
    /// @param anciens histories of the old numbers, when this one is new
    public record Heritage(
            String phrase, EvenementDeVie evenement, List<Numero> suites, boolean quitte, List<Ancien> anciens) {}

    public record Ancien(Numero numero, List<EvenementDuRegistre> histoire) {}

    List<Heritage> de(Finess finess) {
        return evenements.confirmes(finess).stream()
                .map(e -> heritage(e, finess.numero()))
                .toList();
    }

    private Heritage heritage(EvenementDeVie e, String finess) {
        boolean quitte = e.quitte(finess);
        boolean nouveau = e.nouveaux().stream().anyMatch(n -> n.finess().equals(finess));
        return new Heritage(
                phrase(e, quitte, nouveau),
                e,
                quitte ? e.nouveaux() : e.anciens(),
                quitte,
                nouveau
                        ? e.anciens().stream()
                                .map(n -> new Ancien(n, registre.histoire(new Finess(n.finess()))))
                                .toList()
                        : List.of());
    }

    private static String phrase(EvenementDeVie e, boolean quitte, boolean nouveau) {
        var jour = " (%s)".formatted(Dates.longue(e.le()));
        var vers = noms(e.nouveaux());
        var de = noms(e.anciens());
        if (!quitte && !nouveau) return "Transféré de %s à %s%s.".formatted(de, vers, jour);
        return switch (e.genre()) {
            case CHANGEMENT_DE_NUMERO ->
                quitte
                        ? "Ce numéro est devenu %s%s.".formatted(vers, jour)
                        : "Ce numéro remplace %s%s.".formatted(de, jour);
            case FUSION -> quitte ? "Réuni dans %s%s.".formatted(vers, jour) : "A réuni %s%s.".formatted(de, jour);
            case SCISSION ->
                quitte ? "Partagé entre %s%s.".formatted(vers, jour) : "Issu du partage de %s%s.".formatted(de, jour);
            case TRANSFERT ->
                quitte
                        ? "A cédé %s à %s%s.".formatted(nombre(e), vers, jour)
                        : "A repris %s de %s%s.".formatted(nombre(e), de, jour);
        };
    }

    private static String nombre(EvenementDeVie e) {
        int n = e.deplaces().size();
        return n == 1 ? "1 établissement" : n + " établissements";
    }

    private static String noms(List<Numero> numeros) {
        return numeros.stream().map(Numero::designation).collect(Collectors.joining(", "));
    }
}
