package fr.treille.socle.courrier;

import fr.treille.socle.courrier.FileDAttente.Attendu;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes a mail, once: the plain text is read from the page.
@Component
class Redaction {
    private final TemplateEngine gabarits;
    private final ReglagesDuCourrier reglages;
    private final JdbcClient jdbc;

    Redaction(TemplateEngine gabarits, ReglagesDuCourrier reglages, JdbcClient jdbc) {
        this.gabarits = gabarits;
        this.reglages = reglages;
        this.jdbc = jdbc;
    }

    Pli rediger(Attendu courrier, List<Section> sections) {
        var arret = courrier.essentiel() || courrier.resume() ? null : arret(courrier);
        var html = page(courrier.objet(), courrier.section().motif(), sections, arret);
        return new Pli(courrier.id(), courrier.destinataire(), courrier.objet(), html, EnTexte.lire(html), arret);
    }

    /// Without the link that stops its kind: it belongs to one person.
    Apercu apercu(Message message) {
        var section = new Section(message.objet(), message.motif(), message.paragraphes(), message.lien());
        var html = page(message.objet(), message.motif(), List.of(section), null);
        return new Apercu(section, html, EnTexte.lire(html));
    }

    private String page(String objet, String motif, List<Section> sections, @Nullable String arret) {
        var donnees = new HashMap<String, @Nullable Object>();
        donnees.put("objet", objet);
        donnees.put("motif", motif);
        donnees.put("sections", sections);
        donnees.put("adresse", reglages.adressePublique());
        donnees.put("arret", arret);
        var page = new StringOutput(4096);
        gabarits.render("socle/courrier.jte", donnees, page);
        return page.toString().strip();
    }

    private String arret(Attendu courrier) {
        var jeton = jdbc.sql("select jeton::text from socle.abonnement where destinataire = :qui and genre = :genre")
                .param("qui", courrier.destinataire())
                .param("genre", courrier.genre())
                .query(String.class)
                .single();
        return reglages.adressePublique() + "/courriers/arret/" + jeton;
    }
}
