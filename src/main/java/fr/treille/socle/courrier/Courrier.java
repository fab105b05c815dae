package fr.treille.socle.courrier;

import fr.treille.socle.securite.OuvertATous;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Posts mail.
@Service
public class Courrier {
    private final JdbcClient jdbc;
    private final ReglagesDuCourrier reglages;
    private final Redaction redaction;
    private final Clock horloge;

    Courrier(JdbcClient jdbc, ReglagesDuCourrier reglages, Redaction redaction, Clock horloge) {
        this.jdbc = jdbc;
        this.reglages = reglages;
        this.redaction = redaction;
        this.horloge = horloge;
    }

    /// Puts a message in the queue of its person, with the act that causes it: rolled back together, never sent then.
    /// Open to all: somebody who asks for a new password is not signed in.
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    @OuvertATous
    @Transactional(propagation = Propagation.MANDATORY)
    public void poster(Message message) {
        jdbc.sql("insert into socle.correspondant (destinataire) values (:destinataire) on conflict do nothing")
                .param("destinataire", message.destinataire())
                .update();
        boolean voulu = message.genre().essentiel() || abonne(message.destinataire(), message.genre());
        var etat = !voulu ? Etat.ECARTE : reglages.ouverts() ? Etat.EN_ATTENTE : Etat.GARDE;
        inscrire(UUID.randomUUID(), message, etat);
    }

    /// Writes a message and sends nothing.
    @OuvertATous
    public Apercu apercu(Message message) {
        return redaction.apercu(message);
    }

    void inscrire(UUID id, Message message, Etat etat) {
        @Nullable Lien lien = message.lien();
        jdbc.sql("""
            insert into socle.courrier (id, destinataire, genre, essentiel, objet, motif, paragraphes, lien_texte,
                                        lien_chemin, etat, pas_avant)
            values (:id, :destinataire, :genre, :essentiel, :objet, :motif, :paragraphes, :lienTexte, :lienChemin,
                    :etat, :maintenant)
            """)
                .param("id", id)
                .param("destinataire", message.destinataire())
                .param("genre", message.genre().code())
                .param("essentiel", message.genre().essentiel())
                .param("objet", message.objet())
                .param("motif", message.motif())
                .param("paragraphes", message.paragraphes().toArray(String[]::new))
                .param("lienTexte", lien == null ? null : lien.texte())
                .param("lienChemin", lien == null ? null : lien.chemin())
                .param("etat", etat.name())
                .param("maintenant", horloge.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether the person wants this kind; remembers it, with its name, for the page where it is switched off.
    private boolean abonne(String destinataire, Genre genre) {
        return jdbc.sql("""
            insert into socle.abonnement (destinataire, genre, libelle) values (:destinataire, :genre, :libelle)
            on conflict (destinataire, genre) do update set libelle = excluded.libelle
            returning arrete_le is null
            """)
                .param("destinataire", destinataire)
                .param("genre", genre.code())
                .param("libelle", genre.libelle())
                .query(Boolean.class)
                .single();
    }
}
