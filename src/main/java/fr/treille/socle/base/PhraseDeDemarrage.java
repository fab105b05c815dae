package fr.treille.socle.base;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/// Says why the application does not start, in one sentence on the standard error.
class PhraseDeDemarrage implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analyse) {
        System.err.println(analyse.getDescription());
    }

    static class Impossible extends AbstractFailureAnalyzer<DemarrageImpossible> {
        @Override
        protected FailureAnalysis analyze(Throwable racine, DemarrageImpossible cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }

    /// Before Boot's own analyzer, which speaks English.
    @org.springframework.core.annotation.Order(org.springframework.core.Ordered.HIGHEST_PRECEDENCE)
    static class PortPris implements FailureAnalyzer {
        @Override
        public @Nullable FailureAnalysis analyze(Throwable panne) {
            for (Throwable cause = panne; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException pris) {
                    return new FailureAnalysis(
                            "Le port %d est déjà pris : arrêtez le programme qui l'occupe, ou choisissez-en un autre par SERVER_PORT."
                                    .formatted(pris.getPort()),
                            null,
                            cause);
                }
            }
            return null;
        }
    }
}
