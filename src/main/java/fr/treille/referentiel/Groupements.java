package fr.treille.referentiel;

import fr.treille.referentiel.jdbc.EcritureDesGroupements;
import fr.treille.referentiel.jdbc.LectureDesGroupements;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Legal groupings and networks. Everybody reads them; the national administrator, and the ARS in its region, add those
/// that FINESS+ does not give.
@Service
public class Groupements {
    public static final String SAISIT = "hasAnyRole('ADMINISTRATEUR_NATIONAL', 'INSTRUCTEUR_ARS')";

    private static final int MOTIF = 500;

    private final LectureDesGroupements lecture;
    private final EcritureDesGroupements ecriture;
    private final Journal journal;

    Groupements(LectureDesGroupements lecture, EcritureDesGroupements ecriture, Journal journal) {
        this.lecture = lecture;
        this.ecriture = ecriture;
        this.journal = journal;
    }

    /// Which groupings a list keeps.
    /// @param texte   words of the name, empty for all
    /// @param region  INSEE code
    /// @param termine those that ended, or those that did not; absent for both
    public record Filtre(
            String texte,
            Groupement.@Nullable Genre genre,
            @Nullable String region,
            @Nullable Boolean termine) {
        public static Filtre nomme(String texte) {
            return new Filtre(texte, null, null, null);
        }
    }

    /// Members aside.
    /// @param limite most lines
    @OuvertATous
    public List<Groupement> page(Filtre filtre, Demande demande, int limite) {
        return lecture.page(filtre, demande, limite);
    }

    /// The same, one by one, for a file of any length.
    @OuvertATous
    @Transactional(readOnly = true)
    public void chacun(Filtre filtre, Demande demande, Consumer<Groupement> suite) {
        lecture.chacun(filtre, demande, suite);
    }

    /// @param cle identifier, or that of the flow, such as `gcc:1`
    @OuvertATous
    public Optional<Groupement> groupement(String cle) {
        return lecture.un(cle);
    }

    /// Those an organisme is or was in, and the one that it is.
    @OuvertATous
    public List<Groupement.Appartenance> de(Finess organisme) {
        return lecture.de(organisme.numero());
    }

    /// Whether the reader may add to what this region holds.
    /// @param region INSEE code, absent for the whole nation
    @OuvertATous
    public boolean saisitDans(@Nullable String region) {
        return Acces.lecteur().map(l -> permis(l, region)).orElse(false);
    }

    /// @param region INSEE code, empty for the whole nation, which an ARS may not choose
    /// @return what stands in the way; empty when it is done
    @PreAuthorize(SAISIT)
    @Transactional
    public Optional<Constat> creer(
            UUID id, Groupement.Genre genre, String nom, String region, @Nullable LocalDate debut) {
        var propre = nom.strip();
        if (propre.isEmpty() || propre.length() > 200) {
            return refus("GROUPEMENT_NOM", "Le nom est vide ou dépasse 200 caractères.", "Donnez un nom.");
        }
        var ou = region.isBlank() ? null : region;
        if (!permis(Acces.exige(), ou)) {
            return refus("GROUPEMENT_REGION", "Cette région n'est pas la vôtre.", "Choisissez une de vos régions.");
        }
        ecriture.creer(id, genre, propre, ou, debut);
        journal.noter(new Fait("GROUPEMENT_CREE", "groupement:" + id, null, genre + " " + propre, null));
        return Optional.empty();
    }

    /// @return what stands in the way; empty when it is done
    @PreAuthorize(SAISIT)
    @Transactional
    public Optional<Constat> ajouter(UUID id, String finess, Groupement.Role role, @Nullable LocalDate debut) {
        var groupement = lecture.un(id.toString());
        if (groupement.isEmpty() || !permis(Acces.exige(), groupement.get().region())) {
            return refus("GROUPEMENT_REGION", "Ce groupement n'est pas de votre région.", "Demandez à son ARS.");
        }
        var numero = Finess.lire(finess).map(Finess::numero).orElse("");
        if (!ecriture.ajouter(id, numero, role, debut, Acces.exige().nom())) {
            return refus(
                    "GROUPEMENT_MEMBRE",
                    "Ce numéro n'est pas celui d'un organisme du registre, ou il est déjà membre.",
                    "Cherchez l'organisme dans le registre et reprenez son numéro FINESS.");
        }
        journal.noter(new Fait("GROUPEMENT_MEMBRE_AJOUTE", "groupement:" + id, null, numero + " " + role, null));
        return Optional.empty();
    }

    /// Ends the membership of somebody who was entered by hand.
    /// @return what stands in the way; empty when it is done
    @PreAuthorize(SAISIT)
    @Transactional
    public Optional<Constat> retirer(UUID id, UUID membre) {
        var groupement = lecture.un(id.toString());
        if (groupement.isEmpty()
                || !permis(Acces.exige(), groupement.get().region())
                || !ecriture.retirer(id, membre)) {
            return refus(
                    "GROUPEMENT_MEMBRE",
                    "Ce membre vient de FINESS+, est déjà parti, ou n'est pas de votre région.",
                    "Relisez la liste des membres.");
        }
        journal.noter(new Fait("GROUPEMENT_MEMBRE_PARTI", "groupement:" + id, membre.toString(), null, null));
        return Optional.empty();
    }

    /// Ends a grouping that was entered by hand: its members were in it until that day.
    /// @return what stands in the way; empty when it is done
    @PreAuthorize(SAISIT)
    @Transactional
    public Optional<Constat> terminer(UUID id, @Nullable LocalDate fin, String motif) {
        if (fin == null) return refus("GROUPEMENT_FIN", "Dites quel jour il s'est terminé.", "Remplissez la date.");
        if (motif.isBlank() || motif.length() > MOTIF) {
            return refus("GROUPEMENT_FIN", "Dites pourquoi, en 500 caractères au plus.", "Remplissez le motif.");
        }
        if (!saisi(id) || !ecriture.terminer(id, fin, motif.strip())) {
            return refus(
                    "GROUPEMENT_FIN",
                    "Ce groupement vient de FINESS+, est déjà terminé, n'est pas de votre région, ou a commencé plus"
                            + " tard.",
                    "Relisez sa fiche.");
        }
        journal.noter(new Fait("GROUPEMENT_TERMINE", "groupement:" + id, null, fin.toString(), motif.strip()));
        return Optional.empty();
    }

    /// Undoes an end.
    /// @return what stands in the way; empty when it is done
    @PreAuthorize(SAISIT)
    @Transactional
    public Optional<Constat> rouvrir(UUID id, String motif) {
        if (motif.isBlank() || motif.length() > MOTIF) {
            return refus("GROUPEMENT_FIN", "Dites pourquoi, en 500 caractères au plus.", "Remplissez le motif.");
        }
        if (!saisi(id) || !ecriture.rouvrir(id)) {
            return refus(
                    "GROUPEMENT_FIN",
                    "Ce groupement n'est pas terminé, vient de FINESS+ ou n'est pas de votre région.",
                    "Relisez sa fiche.");
        }
        journal.noter(new Fait("GROUPEMENT_ROUVERT", "groupement:" + id, null, null, motif.strip()));
        return Optional.empty();
    }

    private boolean saisi(UUID id) {
        return lecture.un(id.toString())
                .filter(g -> g.saisi() && permis(Acces.exige(), g.region()))
                .isPresent();
    }

    /// @param region absent for the whole nation
    private static boolean permis(Lecteur lecteur, @Nullable String region) {
        return lecteur.habilitations().stream()
                .filter(h -> h.role() == Role.ADMINISTRATEUR_NATIONAL || h.role() == Role.INSTRUCTEUR_ARS)
                .anyMatch(h -> h.genre() == Perimetre.Genre.NATION
                        || h.genre() == Perimetre.Genre.REGION
                                && h.identifiant().equals(region));
    }

    private static Optional<Constat> refus(String code, String phrase, String remede) {
        return Optional.of(new Constat(Constat.Gravite.BLOQUANT, code, phrase, "Règle de Treille", remede));
    }
}
