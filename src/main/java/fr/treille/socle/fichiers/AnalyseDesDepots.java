package fr.treille.socle.fichiers;

import fr.treille.socle.fichiers.Antivirus.Verdict;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.web.DemandeRefusee;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/// Every file that a form sends goes through the [Antivirus] before any page sees it. Without an answer nothing enters.
@Component
class AnalyseDesDepots implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyseDesDepots.class);
    private final Antivirus antivirus;
    private final Journal journal;
    private final TransactionTemplate transaction;

    AnalyseDesDepots(Antivirus antivirus, Journal journal, TransactionTemplate transaction) {
        this.antivirus = antivirus;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object page) throws IOException {
        if (!antivirus.present()) return true;
        var depot = WebUtils.getNativeRequest(demande, MultipartHttpServletRequest.class);
        if (depot == null) return true;
        for (var fichiers : depot.getMultiFileMap().values()) analyser(fichiers);
        return true;
    }

    private void analyser(List<MultipartFile> fichiers) throws IOException {
        for (var fichier : fichiers) {
            if (fichier.isEmpty()) continue;
            var empreinte = sha256();
            try (var contenu = new DigestInputStream(fichier.getInputStream(), empreinte)) {
                switch (antivirus.analyser(contenu)) {
                    case Verdict.Sain _ -> LOG.debug("Fichier analysé");
                    case Verdict.Infecte(var signature) -> {
                        contenu.transferTo(OutputStream.nullOutputStream());
                        throw refuser(HexFormat.of().formatHex(empreinte.digest()), signature);
                    }
                    case Verdict.SansReponse(var raison) -> {
                        LOG.warn("L'antivirus n'a pas répondu : {}", raison);
                        throw new DemandeRefusee(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "L'analyse antivirus ne répond pas",
                                "Aucun fichier n'est accepté sans elle. Réessayez dans quelques minutes : rien n'a été"
                                        + " enregistré.");
                    }
                }
            }
        }
    }

    /// The name of the file is not kept: it may be that of a person.
    private DemandeRefusee refuser(String empreinte, String signature) {
        transaction.executeWithoutResult(
                _ -> journal.noter(new Fait("FICHIER_INFECTE_REFUSE", "fichier:" + empreinte, null, null, signature)));
        return new DemandeRefusee(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Ce fichier est infecté",
                "L'antivirus y a trouvé « %s ». Rien n'a été enregistré : prévenez votre service informatique, qui regardera aussi le poste d'où vient ce fichier."
                        .formatted(signature));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
