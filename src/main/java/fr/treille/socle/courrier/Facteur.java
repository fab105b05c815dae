package fr.treille.socle.courrier;

import fr.treille.socle.courrier.ReglagesDuCourrier.Chiffrement;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Hands messages over to the SMTP server.
@Component
class Facteur {
    private final ReglagesDuCourrier reglages;
    private final JavaMailSenderImpl envoi;

    Facteur(ReglagesDuCourrier reglages) {
        this.reglages = reglages;
        this.envoi = new JavaMailSenderImpl();
        if (reglages.hote() == null) return;
        envoi.setHost(reglages.hote());
        envoi.setPort(reglages.port());
        envoi.setUsername(reglages.utilisateur());
        envoi.setPassword(reglages.motDePasse());
        var proprietes = envoi.getJavaMailProperties();
        proprietes.put("mail.smtp.auth", String.valueOf(reglages.utilisateur() != null));
        proprietes.put("mail.smtp.connectiontimeout", "10000");
        proprietes.put("mail.smtp.timeout", "60000");
        proprietes.put("mail.smtp.writetimeout", "60000");
        proprietes.put("mail.smtp.ssl.checkserveridentity", "true");
        proprietes.put("mail.smtp.ssl.enable", String.valueOf(reglages.chiffrement() == Chiffrement.DIRECT));
        proprietes.put("mail.smtp.starttls.enable", String.valueOf(reglages.chiffrement() == Chiffrement.STARTTLS));
        proprietes.put("mail.smtp.starttls.required", String.valueOf(reglages.chiffrement() == Chiffrement.STARTTLS));
    }

    /// Sends one message, to one person.
    /// @param remise called when the whole text has been written and before the dot that ends it: until then
    /// no server may deliver, so what fails or dies before is surely not sent. It fails if the message is no
    /// longer ours.
    Issue porter(Pli pli, Remise remise) {
        var lettre = new Lettre(pli, remise);
        try {
            composer(lettre, pli);
        } catch (MessagingException e) {
            return new Issue.Refuse("Message impossible à composer : " + e.getMessage());
        }
        try {
            envoi.send(lettre);
            return new Issue.Accepte();
        } catch (MailException echec) {
            return Diagnostic.de(echec, lettre.remis);
        }
    }

    private void composer(MimeMessage lettre, Pli pli) throws MessagingException {
        lettre.setFrom(new InternetAddress(reglages.expediteur()));
        lettre.setRecipient(RecipientType.TO, new InternetAddress(pli.destinataire()));
        lettre.setSubject(pli.objet(), "UTF-8");
        lettre.setSentDate(new Date());
        lettre.setHeader("Auto-Submitted", "auto-generated");
        if (pli.desabonnement() != null) {
            lettre.setHeader("List-Unsubscribe", "<%s>".formatted(pli.desabonnement()));
            lettre.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var texte = new MimeBodyPart();
        texte.setText(pli.texte(), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(pli.html(), "UTF-8", "html");
        lettre.setContent(new MimeMultipart("alternative", texte, html));
    }

    private static String identifiant(UUID id, String expediteur) {
        var domaine = expediteur.replaceAll(".*@|>.*", "");
        return "<%s@%s>".formatted(id, domaine);
    }

    /// What is done between the last line of the text and the dot.
    @FunctionalInterface
    interface Remise {
        /// @throws IOException to stop here: nothing is delivered
        void faire() throws IOException;
    }

    private final class Lettre extends MimeMessage {
        private final UUID id;
        private final Remise remise;
        private boolean remis;

        Lettre(Pli pli, Remise remise) {
            super(envoi.getSession());
            this.id = pli.id();
            this.remise = remise;
        }

        /// The same for every attempt: a server that keeps what it has seen knows the message again.
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identifiant(id, reglages.expediteur()));
        }

        @Override
        public void writeTo(OutputStream sortie, String @Nullable [] sans) throws IOException, MessagingException {
            super.writeTo(sortie, sans);
            sortie.flush();
            try {
                remise.faire();
            } catch (RuntimeException base) {
                // Said as the transport expects it, so that it breaks the line and leaves the text without its dot.
                throw new IOException("The handover could not be noted", base);
            }
            remis = true;
        }
    }
}
