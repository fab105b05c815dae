package fr.treille.referentiel;

import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import fr.treille.referentiel.jdbc.ChangementsDeCategorie;
import fr.treille.socle.Dates;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes what is said of a category and puts it in force when its day has come, in the transaction of the caller, who
/// holds the register.
@Component
class EcritureDuClassement {
    private final Nomenclatures nomenclatures;
    private final ChangementsDeCategorie changements;
    private final Journal journal;
    private final Clock horloge;

    EcritureDuClassement(
            Nomenclatures nomenclatures, ChangementsDeCategorie changements, Journal journal, Clock horloge) {
        this.nomenclatures = nomenclatures;
        this.changements = changements;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Who says it, and who confirmed it where two people are needed.
    record Personnes(
            UUID auteur,
            String nom,
            @Nullable UUID proposition,
            @Nullable UUID confirmant,
            @Nullable String nomDuConfirmant) {}

    void dire(String code, Saisie saisie, LocalDate effet, Personnes personnes) {
        var avant = nomenclatures.categorie(code);
        changements.ajouter(
                code,
                saisie,
                effet,
                personnes.auteur(),
                personnes.nom(),
                personnes.proposition(),
                personnes.confirmant(),
                personnes.nomDuConfirmant());
        appliquer();
        journal.noter(new Fait(
                "CATEGORIE_CLASSEE",
                "categorie:" + code,
                avant.map(c -> "%s, %s, %s".formatted(c.libelle(), c.champ(), c.essms()))
                        .orElse(null),
                "%s, %s, %s, à partir du %s".formatted(saisie.libelle(), saisie.champ(), saisie.essms(), effet),
                saisie.source()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nomenclatures.oublier();
            }
        });
    }

    /// Puts in force what has come to its day.
    void appliquer() {
        changements.appliquer(LocalDate.ofInstant(horloge.instant(), Dates.PARIS));
    }
}
