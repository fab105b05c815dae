package fr.treille.comptes;

import fr.treille.comptes.authentification.MotsDePasse;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.jdbc.Droits;
import fr.treille.comptes.jdbc.Invitees;
import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.Perimetre;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the holder of a link may do with it. The link proves an address; the right comes from the one who invited, who
/// must still have it.
@Service
@Transactional
public class ReponseAUneInvitation {
    private static final Duration ENTRE_DEUX_ENVOIS = Duration.ofMinutes(10);
    private final Invitees invitees;
    private final Comptes comptes;
    private final Droits tenus;
    private final DroitsEnVigueur droits;
    private final Accord accord;
    private final AppelAuRattachement appel;
    private final LieuxDesHabilitations lieux;
    private final MotsDePasse motsDePasse;
    private final Courrier courrier;
    private final Journal journal;
    private final Clock horloge;

    ReponseAUneInvitation(
            Invitees invitees,
            Comptes comptes,
            Droits tenus,
            DroitsEnVigueur droits,
            Accord accord,
            AppelAuRattachement appel,
            LieuxDesHabilitations lieux,
            MotsDePasse motsDePasse,
            Courrier courrier,
            Journal journal,
            Clock horloge) {
        this.invitees = invitees;
        this.comptes = comptes;
        this.tenus = tenus;
        this.droits = droits;
        this.accord = accord;
        this.appel = appel;
        this.lieux = lieux;
        this.motsDePasse = motsDePasse;
        this.courrier = courrier;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param compteExistant somebody has an account at this address
    public record Lue(Invitation invitation, Invitation.Etat etat, boolean compteExistant) {}

    /// Looks, and uses nothing up: a mail server may open the link before the person.
    /// @throws Introuvable if no invitation has this token
    @OuvertATous
    @Transactional(readOnly = true)
    public Lue lire(String jeton) {
        var invitation = parJeton(jeton);
        return new Lue(
                invitation,
                invitation.etat(horloge.instant()),
                comptes.parCourriel(invitation.courriel()).isPresent());
    }

    /// Accepts with the account of the session, which must be that of the invited address.
    @Connecte
    public Acte accepter(String jeton) {
        var lue = lire(jeton);
        var compte = comptes.parId(Acces.exige().compte()).orElseThrow();
        if (!compte.courriel().equals(lue.invitation().courriel())) {
            return new Acte.Refuse(
                    "Cette invitation est adressée à %s. Vous êtes connecté avec %s : changez de compte, ou"
                                    .formatted(lue.invitation().courriel(), compte.courriel())
                            + " demandez une invitation à cette adresse.");
        }
        return accepter(lue, compte);
    }

    /// Opens the account of the invited address, and accepts.
    @OuvertATous
    public Acte ouvrirUnCompte(String jeton, String nom, String motDePasse) {
        var lue = lire(jeton);
        var courriel = lue.invitation().courriel();
        if (lue.etat() != Invitation.Etat.EN_ATTENTE)
            return new Acte.Refuse(lue.etat().phrase());
        if (lue.compteExistant()) {
            return new Acte.Refuse("Un compte existe déjà à cette adresse : connectez-vous pour répondre.");
        }
        if (comptes.existe(courriel)) {
            return new Acte.Refuse("Le compte de cette adresse est fermé : demandez à l'administration de Treille de le"
                    + " rouvrir.");
        }
        if (nom.isBlank() || nom.strip().length() > 120) return new Acte.Refuse("Écrivez votre prénom et votre nom.");
        var refus = motsDePasse.refus(motDePasse, courriel, nom);
        if (!refus.isEmpty()) return new Acte.Refuse(String.join(" ", refus));
        var compte = new Compte(UUID.randomUUID(), courriel, nom.strip(), motsDePasse.coder(motDePasse), false);
        comptes.ajouter(compte);
        journal.noter(new Fait("COMPTE_OUVERT", "compte:" + compte.id()));
        return accepter(lue, compte);
    }

    /// Somebody whom nobody invited asks for an account: the address proves itself first. The answer is the same
    /// whether it has one already or not.
    @OuvertATous
    public Acte demanderUnCompte(String adresse) {
        var courriel = adresse.strip().toLowerCase(Locale.ROOT);
        if (!courriel.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+") || courriel.length() > 254) {
            return new Acte.Refuse("Cette adresse électronique n'est pas valide.");
        }
        var maintenant = horloge.instant().truncatedTo(ChronoUnit.MICROS);
        var deja = invitees.ouverture(courriel);
        boolean recente = deja.isPresent()
                && deja.get().envoyeeLe().plus(ENTRE_DEUX_ENVOIS).isAfter(maintenant);
        if (!recente) {
            var jeton = Jetons.tirer();
            var expire = maintenant.plus(Invitations.VALIDITE);
            if (deja.isPresent()) {
                invitees.renvoyer(deja.get().id(), Jetons.empreinte(jeton), maintenant, expire);
            } else {
                invitees.inscrire(
                        new Invitation(
                                UUID.randomUUID(),
                                courriel,
                                null,
                                null,
                                null,
                                null,
                                false,
                                maintenant,
                                null,
                                courriel,
                                maintenant,
                                1,
                                expire,
                                null,
                                null,
                                false),
                        Jetons.empreinte(jeton));
            }
            boolean connu = comptes.parCourriel(courriel).isPresent();
            courrier.poster(new Message(
                            courriel,
                            connu ? "Vous avez déjà un compte Treille" : "Ouvrir votre compte Treille",
                            "Quelqu'un a demandé un compte Treille pour cette adresse.",
                            List.of(
                                    connu
                                            ? "Un compte existe à cette adresse : connectez-vous avec lui."
                                            : "Ce lien prouve que l'adresse est la vôtre et ouvre votre compte. Il"
                                                    + " sert une fois et vaut 7 jours.",
                                    "Si ce n'était pas vous, ne faites rien."),
                            connu
                                    ? new Lien("Se connecter", "/connexion")
                                    : new Lien("Ouvrir mon compte", "/invitation/" + jeton))
                    .essentiel());
        }
        return new Acte.Fait(
                "Si l'adresse %s peut recevoir du courrier, un lien vient de lui être envoyé.".formatted(courriel));
    }

    private Acte accepter(Lue lue, Compte compte) {
        var invitation = lue.invitation();
        if (lue.etat() != Invitation.Etat.EN_ATTENTE)
            return new Acte.Refuse(lue.etat().phrase());
        var habilitation = invitation.habilitation();
        if (habilitation == null) {
            if (!invitees.accepter(invitation.id(), compte.id()))
                return new Acte.Refuse(Invitation.Etat.ACCEPTEE.phrase());
            return new Acte.Fait("Votre compte est ouvert. Demandez maintenant votre rattachement.");
        }
        var par = Objects.requireNonNull(invitation.creeePar());
        var tenues = tenus.detenues(par, droits.aujourdhui()).stream()
                .map(Droits.Detenue::habilitation)
                .toList();
        var lieu = lieux.lieu(new Perimetre(habilitation.genre(), habilitation.identifiant()));
        boolean vaut = lieu.isPresent()
                && tenus.version(par).isPresent()
                && (invitation.proposee()
                        ? Octroi.proposable(tenues, habilitation.role(), lieux.avecLesGrappes(lieu.get()))
                        : Octroi.permis(tenues, habilitation.role(), lieu.get()));
        if (!vaut) {
            return new Acte.Refuse("%s ne peut plus donner ce rôle : demandez une nouvelle invitation."
                    .formatted(invitation.creeeParNom()));
        }
        if (!invitees.accepter(invitation.id(), compte.id())) return new Acte.Refuse(Invitation.Etat.ACCEPTEE.phrase());
        journal.noter(
                new Fait("INVITATION_ACCEPTEE", "invitation:" + invitation.id(), null, "compte:" + compte.id(), null));
        if (invitation.proposee()) {
            return appel.demander(compte, habilitation, lieu.get(), "Proposé par " + invitation.creeeParNom());
        }
        accord.accorder(
                compte,
                new Tenue.Proposee(habilitation, lieu.get().nom(), null, "Invitation " + invitation.id()),
                par,
                invitation.creeeParNom());
        return new Acte.Fait("C'est fait : vous avez le rôle « %s ».".formatted(invitation.objet()));
    }

    private Invitation parJeton(String jeton) {
        return invitees.parJeton(Jetons.empreinte(jeton)).orElseThrow(() -> new Introuvable("invitation", "?"));
    }
}
