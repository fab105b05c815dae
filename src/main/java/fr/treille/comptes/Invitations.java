package fr.treille.comptes;

import fr.treille.comptes.jdbc.Invitees;
import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites an address to a role, follows what became of it.
@Service
@Connecte
@Transactional
public class Invitations {
    public static final int PAR_PAGE = 50;
    public static final Duration VALIDITE = Duration.ofDays(7);
    private final Invitees invitees;
    private final LieuxDesHabilitations lieux;
    private final Courrier courrier;
    private final Journal journal;
    private final Clock horloge;

    Invitations(Invitees invitees, LieuxDesHabilitations lieux, Courrier courrier, Journal journal, Clock horloge) {
        this.invitees = invitees;
        this.lieux = lieux;
        this.courrier = courrier;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Sends a link that opens this role, once, for [#VALIDITE].
    public Acte inviter(String adresse, Role role, Perimetre perimetre) {
        var courriel = adresse.strip().toLowerCase(Locale.ROOT);
        if (!courriel.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+") || courriel.length() > 254) {
            return new Acte.Refuse("Cette adresse électronique n'est pas valide.");
        }
        var connu = lieux.lieu(perimetre);
        if (connu.isEmpty()) return new Acte.Refuse("Ce périmètre n'est pas connu du registre : vérifiez le numéro.");
        var lecteur = Acces.exige();
        var lieu = connu.get();
        boolean accordable = Octroi.permis(lecteur.habilitations(), role, lieu);
        if (!accordable && !Octroi.proposable(lecteur.habilitations(), role, lieux.avecLesGrappes(lieu))) {
            return new Acte.Refuse(
                    "Vous ne pouvez pas donner le rôle « %s » sur %s.".formatted(role.libelle(), lieu.nom()));
        }
        var jeton = Jetons.tirer();
        var maintenant = maintenant();
        var invitation = new Invitation(
                UUID.randomUUID(),
                courriel,
                role,
                perimetre.genre(),
                perimetre.identifiant(),
                lieu.nom(),
                !accordable,
                maintenant,
                lecteur.compte(),
                lecteur.nom(),
                maintenant,
                1,
                maintenant.plus(VALIDITE),
                null,
                null,
                true);
        if (!invitees.inscrire(invitation, Jetons.empreinte(jeton))) {
            return new Acte.Refuse("%s est déjà invité à ce rôle : renvoyez plutôt l'invitation.".formatted(courriel));
        }
        poster(invitation, jeton);
        journal.noter(new Fait(
                "INVITATION_ENVOYEE",
                "invitation:" + invitation.id(),
                null,
                "%s %s:%s".formatted(role, perimetre.genre(), perimetre.identifiant()),
                null));
        return new Acte.Fait(
                "Invitation envoyée à %s : %s. Le lien vaut 7 jours.".formatted(courriel, invitation.objet()));
    }

    /// Sends a new link; the one before opens nothing any more.
    public Acte renvoyer(UUID id) {
        var invitation = gerable(id);
        if (!ouverte(invitation)) return new Acte.Refuse("Cette invitation est close.");
        var jeton = Jetons.tirer();
        invitees.renvoyer(
                id, Jetons.empreinte(jeton), maintenant(), maintenant().plus(VALIDITE));
        poster(invitation, jeton);
        journal.noter(new Fait("INVITATION_RENVOYEE", "invitation:" + id));
        return new Acte.Fait(
                "Invitation renvoyée à %s. Seul le nouveau lien fonctionne.".formatted(invitation.courriel()));
    }

    public Acte annuler(UUID id) {
        var invitation = gerable(id);
        if (!ouverte(invitation)) return new Acte.Refuse("Cette invitation est close.");
        invitees.annuler(id, Acces.exige().compte());
        journal.noter(new Fait("INVITATION_ANNULEE", "invitation:" + id));
        return new Acte.Fait(
                "L'invitation de %s est annulée : son lien n'ouvre plus rien.".formatted(invitation.courriel()));
    }

    /// @param limite most lines
    public List<Invitation> page(
            String q, String etat, @Nullable String apresLe, @Nullable String apresId, int limite) {
        return invitees.page(Acces.exige(), q, etat, maintenant(), apresLe, apresId, limite);
    }

    public void chacune(String q, String etat, Consumer<Invitation> suite) {
        invitees.chacune(Acces.exige(), q, etat, maintenant(), suite);
    }

    private void poster(Invitation invitation, String jeton) {
        courrier.poster(new Message(
                        invitation.courriel(),
                        "%s vous invite dans Treille".formatted(invitation.creeeParNom()),
                        "%s a saisi votre adresse pour vous confier un rôle.".formatted(invitation.creeeParNom()),
                        List.of(
                                "Rôle proposé : %s.".formatted(invitation.objet()),
                                invitation.proposee()
                                        ? "Une fois votre compte ouvert, la direction de l'organisme ou l'ARS"
                                                + " confirmera ce rattachement."
                                        : "Le lien ouvre votre compte, ou ajoute ce rôle à celui que vous avez déjà.",
                                "Il sert une fois et vaut 7 jours. Si vous n'attendiez rien, ne faites rien."),
                        new Lien("Répondre à l'invitation", "/invitation/" + jeton))
                .essentiel());
    }

    private Invitation gerable(UUID id) {
        return invitees.une(id, Acces.exige()).orElseThrow(() -> new Introuvable("invitation", id));
    }

    private static boolean ouverte(Invitation invitation) {
        return invitation.accepteeLe() == null && invitation.annuleeLe() == null;
    }

    private Instant maintenant() {
        return horloge.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Roles that the reader may invite to, with the kinds of perimeter each takes.
    public List<Role> roles() {
        var tenus =
                Acces.exige().habilitations().stream().map(Habilitation::role).toList();
        return java.util.Arrays.stream(Role.values())
                .filter(r -> tenus.stream().anyMatch(t -> Octroi.accordables(t).contains(r))
                        || tenus.contains(Role.PORTEUR)
                                && Octroi.rattachements().contains(r))
                .toList();
    }
}
