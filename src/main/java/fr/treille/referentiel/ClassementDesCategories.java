package fr.treille.referentiel;

import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import fr.treille.referentiel.jdbc.ChangementsDeCategorie;
import fr.treille.referentiel.jdbc.PropositionsDeClassement;
import fr.treille.referentiel.jdbc.VerrouDuRegistre;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.ReserveAuNational;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The national administrator says, with its source and from a day on, what a category is: its field, whether it
/// belongs to article L.312-1, whether SONS takes it. The establishments follow. What moves what is eligible takes
/// two people.
@Service
public class ClassementDesCategories {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,5}");
    private static final Set<String> LECTURES = Set.of("yes", "no", "assimilated", "unsure");

    private final ChangementsDeCategorie changements;
    private final PropositionsDeClassement propositions;
    private final EcritureDuClassement ecriture;
    private final CourrierDesCategories courrier;
    private final VerrouDuRegistre verrou;
    private final Journal journal;

    ClassementDesCategories(
            ChangementsDeCategorie changements,
            PropositionsDeClassement propositions,
            EcritureDuClassement ecriture,
            CourrierDesCategories courrier,
            VerrouDuRegistre verrou,
            Journal journal) {
        this.changements = changements;
        this.propositions = propositions;
        this.ecriture = ecriture;
        this.courrier = courrier;
        this.verrou = verrou;
        this.journal = journal;
    }

    /// What was said of a category over the shipped files.
    /// @return latest effect first
    /// @throws Introuvable if this cannot be a code
    @OuvertATous
    public List<ChangementDeCategorie> histoire(String code) {
        if (!CODE.matcher(code).matches()) throw new Introuvable("catégorie", code);
        return changements.histoire(code);
    }

    /// Says it, or proposes it to another person where what is eligible would move.
    /// @param vue   how many changes of this category the person had before her
    /// @param motif why, for the person who confirms
    /// @throws Introuvable if this cannot be a code
    @ReserveAuNational
    @Transactional
    public Classement classer(String code, int vue, Saisie saisie, String motif) {
        if (!verrou.prendre()) {
            return Classement.refus(
                    "Le registre est en cours d'écriture par un import.", "Recommencez dans quelques minutes.");
        }
        var dites = histoire(code);
        if (dites.stream()
                .max(Comparator.comparingLong(ChangementDeCategorie::id))
                .filter(d -> d.dit(saisie))
                .isPresent()) {
            return new Classement.Dit();
        }
        if (dites.size() != vue) {
            return Classement.refus("Quelqu'un d'autre a changé cette catégorie entre-temps.", "Relisez son histoire.");
        }
        if (saisie.libelle().isBlank() || saisie.libelle().length() > 200) {
            return Classement.refus("Le libellé est vide ou dépasse 200 caractères.", "Reprenez celui de la source.");
        }
        if (saisie.source().isBlank() || saisie.source().length() > 300) {
            return Classement.refus(
                    "Une catégorie a une source, de 300 caractères au plus.", "Indiquez le texte et sa date.");
        }
        var effet = saisie.effetLe();
        if (effet == null) return Classement.refus("Dites à partir de quel jour.", "Remplissez la date d'effet.");
        if (!LECTURES.contains(saisie.essms())) {
            return Classement.refus(
                    "Cette lecture de l'article L. 312-1 n'existe pas.", "Choisissez-en une de la liste.");
        }
        if (saisie.essms().equals("yes") && saisie.champ() == null) {
            return Classement.refus("Une catégorie d'ESSMS a un champ.", "Choisissez son champ, ou une autre lecture.");
        }
        var moi = Acces.exige();
        if (deplace(code, dites, saisie, effet)) return proposer(code, vue, saisie, effet, motif.strip());
        ecriture.dire(
                code, saisie, effet, new EcritureDuClassement.Personnes(moi.compte(), moi.nom(), null, null, null));
        return new Classement.Dit();
    }

    private Classement proposer(String code, int vue, Saisie saisie, LocalDate effet, String motif) {
        if (motif.isEmpty() || motif.length() > PropositionsDeCategorie.MOTIF) {
            return Classement.refus(
                    "Ce changement déplace ce qui est éligible : dites pourquoi, en 1 000 caractères au plus.",
                    "Une autre personne de l'administration nationale décide d'après ce motif.");
        }
        var moi = Acces.exige();
        var id = UUID.randomUUID();
        if (!propositions.deposer(id, code, saisie, effet, motif, vue, moi)) {
            return propositions.enAttente().stream()
                    .filter(p -> p.code().equals(code) && p.auteur().equals(moi.compte()))
                    .filter(p -> p.saisie().champ() == saisie.champ()
                            && p.essms().equals(saisie.essms())
                            && p.sons() == saisie.sons()
                            && p.effetLe().equals(effet)
                            && p.source().equals(saisie.source().strip()))
                    .findFirst()
                    .<Classement>map(p -> new Classement.Propose(p.id()))
                    .orElseThrow();
        }
        journal.noter(new Fait(
                "CATEGORIE_PROPOSEE",
                "categorie:" + code,
                null,
                "%s, %s, %s, à partir du %s".formatted(saisie.libelle(), saisie.champ(), saisie.essms(), effet),
                motif));
        courrier.annoncer(propositions.une(id).orElseThrow());
        return new Classement.Propose(id);
    }

    /// Whether the field, the reading of article L.312-1 or SONS are other than they would be on that day. A code that
    /// nobody classified is eligible nowhere: to classify it moves that too.
    private static boolean deplace(String code, List<ChangementDeCategorie> dites, Saisie saisie, LocalDate effet) {
        var dite = dites.stream().filter(d -> !d.effetLe().isAfter(effet)).findFirst();
        if (dite.isPresent()) {
            var avant = dite.get();
            return avant.champ() != saisie.champ()
                    || !avant.essms().equals(saisie.essms())
                    || avant.sons() != saisie.sons();
        }
        var livree = Nomenclatures.categoriesLivrees().get(code);
        if (livree == null) return true;
        boolean memeLecture = saisie.essms().equals(livree.essms())
                || livree.essms() == null
                        && saisie.essms().equals("no")
                        && livree.releveDuL3121().equals(Optional.of(false));
        return livree.champ() != saisie.champ() || !memeLecture || livree.sons() != saisie.sons();
    }

    /// Puts in force what has come to its day.
    /// @return false while an import writes the register: nothing was done
    @ReserveAuNational
    @Transactional
    public boolean appliquer() {
        if (!verrou.prendre()) return false;
        ecriture.appliquer();
        return true;
    }
}
