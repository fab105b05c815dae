package fr.treille.referentiel;

import fr.treille.referentiel.DeclarationDeVie.Lue;
import fr.treille.referentiel.EvenementDeVie.Etat;
import fr.treille.referentiel.EvenementDeVie.Numero;
import fr.treille.referentiel.jdbc.EcritureDesEvenementsDeVie;
import fr.treille.referentiel.vie.ControleDeDeclaration;
import fr.treille.referentiel.vie.NumeroConnu;
import fr.treille.referentiel.vie.Proposition;
import fr.treille.socle.Dates;
import fr.treille.socle.Finess;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Life events declared by hand, by those who decide on the guessed ones. What is declared is confirmed at once, links
/// the histories as a confirmed guess does, and is undone the same way.
@Service
public class DeclarationsDeVie {
    private static final Map<String, String> DEJA = Map.of(
            "anciens", "Cet événement est déjà connu : retrouvez-le dans la liste, et décidez ou revenez-y là-bas.");

    private final EcritureDesEvenementsDeVie ecriture;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge = Clock.systemUTC();

    DeclarationsDeVie(EcritureDesEvenementsDeVie ecriture, Journal journal, ApplicationEventPublisher evenements) {
        this.ecriture = ecriture;
        this.journal = journal;
        this.evenements = evenements;
    }

    /// What the register understands of it; nothing is written.
    @PreAuthorize(EvenementsDeVie.DECIDE)
    @Transactional(readOnly = true)
    public Lue lire(DeclarationDeVie declaration) {
        var controle = controler(declaration);
        return controle.fautes().isEmpty()
                        && ecriture.connu(proposition(declaration, controle).cle())
                ? lue(controle, DEJA)
                : lue(controle, controle.fautes());
    }

    /// Writes it down, confirmed, and tells the rooms above.
    /// @return its faults when nothing was written
    @PreAuthorize(EvenementsDeVie.DECIDE)
    @Transactional
    public Lue declarer(UUID id, DeclarationDeVie declaration) {
        var controle = controler(declaration);
        if (!controle.fautes().isEmpty()) return lue(controle, controle.fautes());
        var proposition = proposition(declaration, controle);
        if (!ecriture.declarer(id, proposition, Acces.exige().nom())) return lue(controle, DEJA);
        evenements.publishEvent(new EvenementDeVieDecide(
                id,
                proposition.genre(),
                Etat.CONFIRME,
                finess(proposition.anciens()),
                finess(proposition.nouveaux()),
                finess(proposition.deplaces()),
                proposition.le(),
                horloge.instant()));
        journal.noter(new Fait(
                "EVENEMENT_DE_VIE_DECLARE",
                "evenement_de_vie:" + id,
                null,
                proposition.cle(),
                declaration.raison().strip()));
        return lue(controle, Map.of());
    }

    private ControleDeDeclaration controler(DeclarationDeVie declaration) {
        var connus = ecriture.connus(Acces.exige(), ControleDeDeclaration.numeros(declaration));
        return new ControleDeDeclaration(declaration, connus, Dates.jour(horloge.instant()));
    }

    private static Proposition proposition(DeclarationDeVie declaration, ControleDeDeclaration controle) {
        return new Proposition(
                Objects.requireNonNull(declaration.genre()),
                controle.anciens().getFirst().sujet(),
                controle.anciens().stream().map(NumeroConnu::finess).toList(),
                controle.nouveaux().stream().map(NumeroConnu::finess).toList(),
                controle.deplaces().stream().map(NumeroConnu::finess).toList(),
                Objects.requireNonNull(declaration.le()),
                List.of(declaration.raison().strip()));
    }

    private static Lue lue(ControleDeDeclaration controle, Map<String, String> fautes) {
        return new Lue(fautes, numeros(controle.anciens()), numeros(controle.nouveaux()), numeros(controle.deplaces()));
    }

    private static List<Numero> numeros(List<NumeroConnu> connus) {
        return connus.stream().map(NumeroConnu::numero).toList();
    }

    private static List<Finess> finess(List<String> numeros) {
        return numeros.stream().map(Finess::new).toList();
    }
}
