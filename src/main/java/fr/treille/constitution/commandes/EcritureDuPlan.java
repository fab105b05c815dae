package fr.treille.constitution.commandes;

import fr.treille.constitution.PlanPropose;
import fr.treille.constitution.PlanPropose.Preuve;
import fr.treille.socle.Nombres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// A plan as a file, as a document, as sentences.
final class EcritureDuPlan {
    private EcritureDuPlan() {}

    /// One row per placed candidate, in UTF-8.
    static void ecrire(PlanPropose plan, Path fichier) throws IOException {
        try (var octets = Files.newOutputStream(fichier);
                var flux = fichier.toString().endsWith(".gz") ? new GZIPOutputStream(octets) : octets) {
            flux.write(lignes(plan).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String lignes(PlanPropose plan) {
        var texte = new StringBuilder("candidat;grappe;solution;siege\n");
        for (var grappe : plan.grappes()) {
            for (var membre : grappe.membres()) {
                texte.append("%s;%s;%s;%s\n".formatted(membre, grappe.id(), grappe.solution(), grappe.siege()));
            }
        }
        return texte.toString();
    }

    /// Its keys are a contract: one may be added, none changes its meaning.
    static String enJson(PlanPropose plan) {
        var document = new LinkedHashMap<String, Object>();
        document.put("cout", plan.cout());
        document.put("borne", plan.borne());
        document.put("grappes", plan.grappes().size());
        document.put("places", plan.places());
        document.put("total", plan.total());
        document.put("preuve", plan.preuve());
        document.put("secondes", Math.round(plan.secondes() * 1000) / 1000.0);
        document.put("phrases", plan.phrases());
        return JsonMapper.shared().writeValueAsString(document);
    }

    static String enClair(PlanPropose plan) {
        var texte = new StringBuilder("%s grappes, %s ESSMS placés sur %s, coût %s, calculé en %s s.\n"
                .formatted(
                        Nombres.entier(plan.grappes().size()),
                        Nombres.entier(plan.places()),
                        Nombres.entier(plan.total()),
                        Nombres.entier(plan.cout()),
                        String.format(Locale.FRANCE, "%.1f", plan.secondes())));
        texte.append(
                plan.preuve() == Preuve.OPTIMAL
                        ? "Aucun plan ne coûte moins : c'est prouvé.\n"
                        : "Aucun plan ne coûte moins de %s.\n".formatted(Nombres.entier(plan.borne())));
        plan.phrases().forEach(phrase -> texte.append(phrase).append('\n'));
        return texte.toString().strip();
    }
}
