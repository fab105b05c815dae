package fr.treille.socle.courrier;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// What a failure to send means.
final class Diagnostic {
    private static final int LONGUEUR = 300;
    /// RFC 5321: the server closes the channel, whatever the message.
    private static final int SERVEUR_FERME = 421;

    private Diagnostic() {}

    /// @param remis whether the whole text was with the server
    static Issue de(MailException echec, boolean remis) {
        var causes = causes(echec);
        for (var cause : causes) {
            switch (cause) {
                case SMTPAddressFailedException adresse -> {
                    return selonLeCode(adresse.getReturnCode(), texte(adresse), remis);
                }
                case SMTPSenderFailedException expediteur -> {
                    return new Issue.ServeurAbsent(texte(expediteur));
                }
                case AuthenticationFailedException refus -> {
                    return new Issue.ServeurAbsent("Identification refusée : " + texte(refus));
                }
                default -> {}
            }
        }
        for (var cause : causes) {
            if (cause instanceof SMTPSendFailedException refus) {
                return selonLeCode(refus.getReturnCode(), texte(refus), remis);
            }
        }
        return remis ? new Issue.Inconnue(texte(echec)) : new Issue.ServeurAbsent(texte(causes.getLast()));
    }

    /// @param code answer of the server, -1 when the line broke instead
    private static Issue selonLeCode(int code, String reponse, boolean remis) {
        if (code == SERVEUR_FERME) return new Issue.ServeurAbsent(reponse);
        if (code >= 500) return new Issue.Refuse(reponse);
        if (code >= 400) return new Issue.PlusTard(reponse);
        return remis ? new Issue.Inconnue(reponse) : new Issue.ServeurAbsent(reponse);
    }

    /// Each exception behind this one, by the two chains that they hang on.
    private static List<Throwable> causes(Throwable tete) {
        Set<Throwable> vues = new LinkedHashSet<>();
        var aVoir = new ArrayList<Throwable>(List.of(tete));
        while (!aVoir.isEmpty()) {
            var une = aVoir.removeFirst();
            if (!vues.add(une)) continue;
            if (une instanceof MailSendException envoi) aVoir.addAll(List.of(envoi.getMessageExceptions()));
            if (une instanceof MessagingException mail && mail.getNextException() != null)
                aVoir.add(mail.getNextException());
            if (une.getCause() != null) aVoir.add(une.getCause());
        }
        return List.copyOf(vues);
    }

    private static String texte(Throwable cause) {
        var dit = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
        return dit.length() > LONGUEUR ? dit.substring(0, LONGUEUR) : dit;
    }
}
