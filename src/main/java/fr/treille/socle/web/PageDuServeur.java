package fr.treille.socle.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// What the server says by itself, when a request is such that it never reaches the pages of the house: an address that
/// cannot be read, a header too large.
final class PageDuServeur extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(PageDuServeur.class);

    @Override
    protected void report(Request demande, Response reponse, @Nullable Throwable echec) {
        int code = reponse.getStatus();
        if (code < 400 || reponse.getContentWritten() > 0 || !reponse.setErrorReported() || !ouverte(reponse)) return;
        try {
            reponse.setContentType(MediaType.TEXT_HTML_VALUE);
            reponse.setCharacterEncoding("utf-8");
            reponse.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            reponse.setHeader("Content-Security-Policy", "default-src 'none'");
            reponse.setHeader("X-Content-Type-Options", "nosniff");
            var page = reponse.getReporter();
            if (page == null) return;
            page.write(TexteDErreur.de(code).pageNue());
            reponse.finishResponse();
        } catch (IOException | IllegalStateException parti) {
            LOG.debug("Page d'erreur {} non envoyée : {}", code, parti.getMessage());
        }
    }

    private static boolean ouverte(Response reponse) {
        var ouverte = new AtomicBoolean();
        reponse.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, ouverte);
        return ouverte.get();
    }

    /// Nearest to the pages, so that it speaks before the server's own.
    @Component
    @ConditionalOnWebApplication
    static class Pose implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory serveur) {
            serveur.addContextCustomizers(
                    contexte -> contexte.getParent().getPipeline().addValve(new PageDuServeur()));
        }
    }
}
