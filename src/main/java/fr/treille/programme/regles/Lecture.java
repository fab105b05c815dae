package fr.treille.programme.regles;

import fr.treille.programme.Campagne;
import fr.treille.programme.Genre;
import fr.treille.programme.Parametre;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the parameters one computation meets, and keeps those nobody knows: they refuse the total, each by its
/// name. A parameter that does not apply is read as empty and refuses nothing.
public final class Lecture {
    private final Campagne campagne;
    private final Set<Parametre> manquants = EnumSet.noneOf(Parametre.class);

    public Lecture(Campagne campagne) {
        this.campagne = campagne;
    }

    public Optional<Montant> montant(Parametre parametre) {
        return lire(parametre, Montant.class);
    }

    public Optional<Integer> entier(Parametre parametre) {
        return lire(parametre, Integer.class);
    }

    public Optional<BigDecimal> nombre(Parametre parametre) {
        return lire(parametre, BigDecimal.class);
    }

    public boolean oui(Parametre parametre) {
        return lire(parametre, Boolean.class).orElse(false);
    }

    public <E extends Enum<E>> Optional<E> choix(Parametre parametre, Class<E> type) {
        return lire(parametre, String.class).map(nom -> Enum.valueOf(type, nom));
    }

    /// @return empty when the parameter is unknown or does not apply
    public <E extends Enum<E>> List<E> liste(Parametre parametre, Class<E> type) {
        return lire(parametre, List.class).stream()
                .flatMap(noms -> ((List<?>) noms).stream())
                .map(nom -> Enum.valueOf(type, nom.toString()))
                .toList();
    }

    public boolean complete() {
        return manquants.isEmpty();
    }

    /// One finding per unknown parameter met; a group whose amounts are all unknown is one parameter.
    public List<Constat> constats() {
        return manquants.stream().map(this::nom).distinct().map(this::incomplet).toList();
    }

    private <T> Optional<T> lire(Parametre parametre, Class<T> type) {
        var valeur = campagne.valeur(parametre);
        if (valeur.inconnue()) manquants.add(parametre);
        return Optional.ofNullable(valeur.contenu()).map(type::cast);
    }

    private String nom(Parametre manquant) {
        var montants = Arrays.stream(Parametre.values())
                .filter(p -> p.genre() == Genre.EUROS && p.groupe().equals(manquant.groupe()))
                .toList();
        var rienDeConnu = montants.contains(manquant)
                && montants.stream().allMatch(p -> campagne.valeur(p).inconnue());
        return rienDeConnu ? manquant.groupe() : manquant.cle();
    }

    private Constat incomplet(String parametre) {
        return new Constat(
                Constat.Gravite.BLOQUANT,
                "PARAM_INCOMPLET",
                "Calcul impossible : le paramètre « %s » de la campagne %s n'est pas renseigné. Contactez l'administrateur national."
                        .formatted(parametre, campagne.code()),
                campagne.texte(),
                "L'administrateur national le complète dans la page de la campagne, avec sa source.");
    }
}
