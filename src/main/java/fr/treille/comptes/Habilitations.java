package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.jdbc.EcritureDesHabilitations;
import fr.treille.comptes.jdbc.LectureDesAcces;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confirms, ends and hands over what people hold, by those who could grant it. Nobody acts on his own.
@Service
@Connecte
@Transactional
public class Habilitations {
    private final LectureDesAcces lecture;
    private final EcritureDesHabilitations ecriture;
    private final Comptes comptes;
    private final LieuxDesHabilitations lieux;
    private final DroitsEnVigueur droits;
    private final Courrier courrier;
    private final Journal journal;
    private final Accord accord;

    Habilitations(
            LectureDesAcces lecture,
            EcritureDesHabilitations ecriture,
            Comptes comptes,
            LieuxDesHabilitations lieux,
            DroitsEnVigueur droits,
            Courrier courrier,
            Journal journal,
            Accord accord) {
        this.lecture = lecture;
        this.ecriture = ecriture;
        this.comptes = comptes;
        this.lieux = lieux;
        this.droits = droits;
        this.courrier = courrier;
        this.journal = journal;
        this.accord = accord;
    }

    /// Confirms for a year, and lifts a suspension.
    /// @throws Introuvable if there is none, or this reader does not answer for it
    public Acte confirmer(UUID id) {
        var tenue = geree(id);
        var jour = droits.aujourdhui();
        if (tenue.etat(jour) == Tenue.Etat.TERMINEE) return new Acte.Refuse("Cette habilitation est déjà terminée.");
        var jusqua = jour.plusYears(1);
        ecriture.confirmer(id, jusqua);
        journal.noter(new Fait(
                "HABILITATION_CONFIRMEE",
                "compte:" + tenue.compte(),
                texte(tenue) + ", à revoir le " + tenue.aRevoirLe(),
                "à revoir le " + jusqua,
                null));
        return new Acte.Fait("%s, %s : accès confirmé jusqu'au %s."
                .formatted(tenue.nom(), tenue.role().libelle(), Dates.longue(jusqua)));
    }

    /// @param au    last day; absent ends it at once
    /// @param motif why, told to the person
    /// @throws Introuvable if there is none, or this reader does not answer for it
    public Acte terminer(UUID id, @Nullable LocalDate au, String motif) {
        var tenue = geree(id);
        var jour = droits.aujourdhui();
        if (tenue.etat(jour) == Tenue.Etat.TERMINEE) return new Acte.Refuse("Cette habilitation est déjà terminée.");
        if (motif.isBlank() || motif.strip().length() > 500) {
            return new Acte.Refuse("Dites pourquoi, en 500 caractères au plus : la personne le lira.");
        }
        if (au != null && au.isBefore(jour)) return new Acte.Refuse("Le dernier jour ne peut pas être passé.");
        if (tenue.role() == Role.ADMINISTRATEUR_NATIONAL
                && ecriture.autres(tenue.role(), tenue.identifiant(), tenue.compte(), jour) == 0) {
            return new Acte.Refuse("C'est la dernière administration nationale : nommez quelqu'un d'abord.");
        }
        clore(tenue, au, motif.strip());
        var quand = au == null ? "dès maintenant" : "après le " + Dates.longue(au);
        return new Acte.Fait(
                "%s, %s : accès fermé %s.".formatted(tenue.nom(), tenue.role().libelle(), quand));
    }

    /// Ends all that a person holds within the reader's perimeter and hands it to another account.
    /// @param dernierJour of the one who leaves; the other begins the next day
    /// @param courriel    of the one who takes over, who has an account
    public Acte remplacer(UUID ancien, String courriel, LocalDate dernierJour, String motif) {
        var jour = droits.aujourdhui();
        var tenues = lecture
                .page(
                        Acces.exige(),
                        FiltreDesAcces.de(ancien),
                        new Demande("", Map.of(), null, false, null),
                        Objects.requireNonNull(LectureDesAcces.ORDRES.get("du")),
                        jour,
                        1000)
                .stream()
                .filter(t -> t.gerable() && t.etat(jour) != Tenue.Etat.TERMINEE && permis(t))
                .toList();
        if (tenues.isEmpty()) throw new Introuvable("compte", ancien);
        if (dernierJour.isBefore(jour)) return new Acte.Refuse("Le dernier jour ne peut pas être passé.");
        if (motif.isBlank() || motif.strip().length() > 500) {
            return new Acte.Refuse("Dites pourquoi, en 500 caractères au plus : les deux personnes le liront.");
        }
        var nouveau = comptes.parCourriel(courriel);
        if (nouveau.isEmpty()) {
            return new Acte.Refuse(
                    "Personne n'a de compte à cette adresse. Invitez d'abord cette personne, puis revenez"
                            + " quand elle aura ouvert son compte.");
        }
        if (nouveau.get().id().equals(ancien)) return new Acte.Refuse("C'est la même personne.");
        if (nouveau.get().id().equals(Acces.exige().compte())) {
            return new Acte.Refuse("Vous ne pouvez pas vous attribuer des accès à vous-même.");
        }
        int transmises = 0;
        for (var tenue : tenues) {
            clore(tenue, dernierJour, motif.strip());
            var quoi = new Tenue.Proposee(tenue.habilitation(), tenue.ou(), dernierJour.plusDays(1), motif.strip());
            if (accord.accorder(
                    nouveau.get(), quoi, Acces.exige().compte(), Acces.exige().nom())) transmises++;
        }
        courrier.poster(new Message(
                nouveau.get().courriel(),
                "De nouveaux accès vous sont confiés",
                "Vous remplacez %s dans Treille.".formatted(tenues.getFirst().nom()),
                List.of(
                        "À partir du %s, vous reprenez les accès suivants : %s."
                                .formatted(Dates.longue(dernierJour.plusDays(1)), enumerer(tenues)),
                        "Motif donné par %s : %s".formatted(Acces.exige().nom(), motif.strip())),
                new Lien("Voir mes accès", "/mon-compte")));
        return new Acte.Fait("%d accès de %s passent à %s le %s."
                .formatted(
                        transmises,
                        tenues.getFirst().nom(),
                        nouveau.get().nom(),
                        Dates.longue(dernierJour.plusDays(1))));
    }

    private void clore(Tenue tenue, @Nullable LocalDate au, String motif) {
        var lecteur = Acces.exige();
        ecriture.terminer(tenue.id(), au, lecteur.compte(), lecteur.nom(), motif);
        courrier.poster(new Message(
                tenue.courriel(),
                "Un de vos accès prend fin",
                "Vous aviez cet accès dans Treille.",
                List.of(
                        "%s, %s : cet accès prend fin %s."
                                .formatted(
                                        tenue.role().libelle(),
                                        tenue.ou(),
                                        au == null ? "maintenant" : "le " + Dates.longue(au) + " au soir"),
                        "Motif donné par %s : %s".formatted(lecteur.nom(), motif)),
                new Lien("Voir mes accès", "/mon-compte")));
        journal.noter(new Fait(
                "HABILITATION_TERMINEE",
                "compte:" + tenue.compte(),
                texte(tenue),
                au == null ? "terminée" : "jusqu'au " + au,
                motif));
    }

    private Tenue geree(UUID id) {
        return lecture.une(id, Acces.exige(), droits.aujourdhui())
                .filter(t -> t.gerable() && permis(t))
                .orElseThrow(() -> new Introuvable("habilitation", id));
    }

    private boolean permis(Tenue tenue) {
        return lieux.lieu(tenue.perimetre())
                .map(l -> Octroi.permis(Acces.exige().habilitations(), tenue.role(), l))
                // What no register knows any more is still ended by those who see everything.
                .orElse(Acces.exige().a(Role.ADMINISTRATEUR_NATIONAL));
    }

    private static String enumerer(List<Tenue> tenues) {
        return tenues.stream()
                .map(t -> t.role().libelle() + " (" + t.ou() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String texte(Tenue tenue) {
        return "%s %s:%s".formatted(tenue.role(), tenue.genre(), tenue.identifiant());
    }
}
