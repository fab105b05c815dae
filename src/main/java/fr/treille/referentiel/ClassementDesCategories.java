package fr.treille.referentiel;

import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import fr.treille.referentiel.jdbc.ChangementsDeCategorie;
import fr.treille.referentiel.jdbc.VerrouDuRegistre;
import fr.treille.socle.Constat;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.ReserveAuNational;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The national administrator says, with its source and from a day on, what a category is: its field, whether it
/// belongs to article L.312-1, whether SONS takes it. The establishments follow.
@Service
public class ClassementDesCategories {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,5}");

    private final Nomenclatures nomenclatures;
    private final ChangementsDeCategorie changements;
    private final VerrouDuRegistre verrou;
    private final Journal journal;
    private final Clock horloge;

    ClassementDesCategories(
            Nomenclatures nomenclatures,
            ChangementsDeCategorie changements,
            VerrouDuRegistre verrou,
            Journal journal,
            Clock horloge) {
        this.nomenclatures = nomenclatures;
        this.changements = changements;
        this.verrou = verrou;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What was said of a category over the shipped files.
    /// @return latest effect first
    /// @throws Introuvable if this cannot be a code
    @OuvertATous
    public List<ChangementDeCategorie> histoire(String code) {
        if (!CODE.matcher(code).matches()) throw new Introuvable("catégorie", code);
        return changements.histoire(code);
    }

    /// @param vue how many changes of this category the person had before her
    /// @return what stands in the way; empty when it is said, or was said already in the same words
    /// @throws Introuvable if this cannot be a code
    @ReserveAuNational
    @Transactional
    public Optional<Constat> classer(String code, int vue, Saisie saisie) {
        if (!verrou.prendre()) {
            return refus("Le registre est en cours d'écriture par un import.", "Recommencez dans quelques minutes.");
        }
        var dites = histoire(code);
        if (!dites.isEmpty()
                && dites.stream()
                        .max((a, b) -> Long.compare(a.id(), b.id()))
                        .get()
                        .dit(saisie)) {
            return Optional.empty();
        }
        if (dites.size() != vue) {
            return refus("Quelqu'un d'autre a changé cette catégorie entre-temps.", "Relisez son histoire.");
        }
        if (saisie.libelle().isBlank() || saisie.libelle().length() > 200) {
            return refus("Le libellé est vide ou dépasse 200 caractères.", "Reprenez celui de la source.");
        }
        if (saisie.source().isBlank() || saisie.source().length() > 300) {
            return refus("Une catégorie a une source, de 300 caractères au plus.", "Indiquez le texte et sa date.");
        }
        var effet = saisie.effetLe();
        if (effet == null) return refus("Dites à partir de quel jour.", "Remplissez la date d'effet.");
        if (!Categorie.LECTURES.containsKey(saisie.essms())) {
            return refus("Cette lecture de l'article L. 312-1 n'existe pas.", "Choisissez-en une de la liste.");
        }
        if (saisie.essms().equals("yes") && saisie.champ() == null) {
            return refus("Une catégorie d'ESSMS a un champ.", "Choisissez son champ, ou une autre lecture.");
        }
        var avant = nomenclatures.categorie(code);
        changements.ajouter(code, saisie, effet, Acces.exige());
        changements.appliquer(aujourdhui());
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
        return Optional.empty();
    }

    /// Puts in force what has come to its day.
    /// @return false while an import writes the register: nothing was done
    @ReserveAuNational
    @Transactional
    public boolean appliquer() {
        if (!verrou.prendre()) return false;
        changements.appliquer(aujourdhui());
        return true;
    }

    private LocalDate aujourdhui() {
        return Dates.jour(horloge.instant());
    }

    private static Optional<Constat> refus(String phrase, String remede) {
        return Optional.of(new Constat(Constat.Gravite.BLOQUANT, "NOMENCLATURE", phrase, "Règle de Treille", remede));
    }
}
