package fr.treille.comptes;

import fr.treille.comptes.jdbc.TableDesJetons;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tokens that programs read the API with: made and revoked by their owner, all revocable by the national
/// administrator.
@Service
@Connecte
@Transactional
public class JetonsDAcces {
    public static final int PAR_PAGE = 50;
    /// Days that a token lives when its owner says nothing.
    public static final int DUREE = 90;

    /// Beyond, somebody makes tokens without end.
    private static final int OUVERTS_AU_PLUS = 20;
    private static final int NOM_AU_PLUS = 80;
    private final TableDesJetons table;
    private final MesAcces acces;
    private final NomsDesGrappes noms;
    private final DroitsEnVigueur droits;
    private final Courrier courrier;
    private final Journal journal;

    JetonsDAcces(
            TableDesJetons table,
            MesAcces acces,
            NomsDesGrappes noms,
            DroitsEnVigueur droits,
            Courrier courrier,
            Journal journal) {
        this.table = table;
        this.acces = acces;
        this.noms = noms;
        this.droits = droits;
        this.courrier = courrier;
        this.journal = journal;
    }

    /// What came of the creation.
    public sealed interface Creation {
        /// @param secret shown once: nothing keeps it
        record Faite(JetonDAcces jeton, String secret) implements Creation {}

        /// @param phrase what to mend, for the person
        record Refusee(String phrase) implements Creation {}
    }

    /// The accesses of the reader that a token may take: those in force, in all his organisations.
    @Transactional(readOnly = true)
    public List<Tenue> accesPossibles() {
        var jour = droits.aujourdhui();
        return acces.tous().stream()
                .filter(t -> t.etat(jour) == Tenue.Etat.EN_VIGUEUR)
                .toList();
    }

    public LocalDate finProposee() {
        return droits.aujourdhui().plusDays(DUREE);
    }

    /// @param id           drawn with the form: sent twice, it makes one token
    /// @param habilitation one of [#accesPossibles]
    /// @param fin          last day, included; at most a year away
    public Creation creer(UUID id, String nom, UUID habilitation, LocalDate fin) {
        var jour = droits.aujourdhui();
        if (nom.isBlank() || nom.strip().length() > NOM_AU_PLUS) {
            return new Creation.Refusee(
                    "Donnez un nom au jeton, en %d caractères au plus : il vous dira à quoi il sert."
                            .formatted(NOM_AU_PLUS));
        }
        if (fin.isBefore(jour) || fin.isAfter(jour.plusYears(1))) {
            return new Creation.Refusee(
                    "Le dernier jour du jeton va d'aujourd'hui au %s.".formatted(Dates.longue(jour.plusYears(1))));
        }
        var choisi = accesPossibles().stream()
                .filter(t -> t.id().equals(habilitation))
                .findFirst();
        if (choisi.isEmpty()) return new Creation.Refusee("Choisissez un de vos accès en vigueur.");
        var lecteur = Acces.exige();
        if (table.ouverts(lecteur.compte(), jour) >= OUVERTS_AU_PLUS) {
            return new Creation.Refusee(
                    "Vous avez déjà %d jetons en service : révoquez-en un d'abord.".formatted(OUVERTS_AU_PLUS));
        }
        var secret = SecretDeJeton.tirer();
        var prefixe = SecretDeJeton.prefixe(secret);
        var empreinte = Jetons.empreinte(secret);
        if (!table.ajouter(id, lecteur.compte(), habilitation, nom.strip(), prefixe, empreinte, fin)) {
            return new Creation.Refusee(
                    "Ce jeton est déjà créé et son secret ne se montre qu'une fois. S'il est perdu, révoquez ce jeton"
                            + " et créez-en un autre.");
        }
        var jeton = table.un(id, jour).orElseThrow().nommee(choisi.get().ou());
        prevenir(lecteur, jeton);
        journal.noter(new Fait("JETON_CREE", objet(jeton), null, texte(jeton) + ", jusqu'au " + fin, null));
        return new Creation.Faite(jeton, secret);
    }

    /// Those of the reader, latest first.
    @Transactional(readOnly = true)
    public List<JetonDAcces> miens() {
        return noms.nommees(table.de(Acces.exige().compte(), droits.aujourdhui()));
    }

    /// One that the reader may revoke.
    /// @throws Introuvable if there is none, or it is not his and he is not the national administrator
    @Transactional(readOnly = true)
    public JetonDAcces lire(UUID id) {
        var lecteur = Acces.exige();
        var jeton = table.un(id, droits.aujourdhui())
                .filter(j -> j.compte().equals(lecteur.compte()) || lecteur.a(Role.ADMINISTRATEUR_NATIONAL))
                .orElseThrow(() -> new Introuvable("jeton", id));
        return noms.nommees(List.of(jeton)).getFirst();
    }

    /// From the next request on, it opens nothing.
    /// @throws Introuvable as [#lire]
    public Acte revoquer(UUID id) {
        var jeton = lire(id);
        var lecteur = Acces.exige();
        if (!table.revoquer(id, lecteur.nom())) return new Acte.Refuse("Ce jeton est déjà révoqué.");
        journal.noter(new Fait("JETON_REVOQUE", objet(jeton), texte(jeton), null, null));
        if (!jeton.compte().equals(lecteur.compte())) {
            courrier.poster(new Message(
                            jeton.courriel(),
                            "Un de vos jetons est révoqué",
                            "Vous avez créé ce jeton dans Treille.",
                            List.of(
                                    "%s a révoqué le jeton « %s » (%s…). Les programmes qui s'en servent ne lisent plus rien."
                                            .formatted(lecteur.nom(), jeton.nom(), jeton.prefixe())),
                            new Lien("Voir mes jetons", "/mon-compte/jetons"))
                    .essentiel());
        }
        return new Acte.Fait("Le jeton « %s » est révoqué.".formatted(jeton.nom()));
    }

    /// All of them.
    /// @param limite most lines
    @ReserveAuNational
    @Transactional(readOnly = true)
    public List<JetonDAcces> page(Demande demande, int limite) {
        return noms.nommees(table.page(demande, droits.aujourdhui(), limite));
    }

    /// All of them, one by one, for a file.
    @ReserveAuNational
    @Transactional(readOnly = true)
    public void chacun(Consumer<JetonDAcces> suite) {
        table.chacun(droits.aujourdhui(), noms.nommant(suite));
    }

    private void prevenir(Lecteur lecteur, JetonDAcces jeton) {
        courrier.poster(new Message(
                        lecteur.courriel(),
                        "Un jeton d'accès a été créé",
                        "Un jeton lit Treille en votre nom.",
                        List.of(
                                "Jeton « %s » (%s…), jusqu'au %s."
                                        .formatted(jeton.nom(), jeton.prefixe(), Dates.longue(jeton.fin())),
                                "Il lit ce que vous lisez comme : %s, %s."
                                        .formatted(jeton.role().libelle(), jeton.ou()),
                                "Si ce n'est pas vous, révoquez-le tout de suite et changez votre mot de passe."),
                        new Lien("Voir mes jetons", "/mon-compte/jetons"))
                .essentiel());
    }

    static String objet(JetonDAcces jeton) {
        return "compte:" + jeton.compte();
    }

    static String texte(JetonDAcces jeton) {
        return "jeton %s %s… %s %s:%s"
                .formatted(jeton.id(), jeton.prefixe(), jeton.role(), jeton.genre(), jeton.identifiant());
    }
}
