package fr.treille.cooperation;

import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the acts of this room leave in the journal, all under their grappe.
@Component
class Traces {
    private final Journal journal;
    private final JsonMapper json;

    Traces(Journal journal, JsonMapper json) {
        this.journal = journal;
        this.json = json;
    }

    void noter(String acte, UUID grappe, @Nullable Object avant, @Nullable Object apres, @Nullable String motif) {
        journal.noter(new Fait(acte, "grappe:" + grappe, texte(avant), texte(apres), motif));
    }

    void noter(String acte, UUID grappe) {
        noter(acte, grappe, null, null, null);
    }

    void entres(UUID grappe, List<Membre> membres) {
        if (!membres.isEmpty()) noter("MEMBRES_AJOUTES", grappe, null, numeros(membres), null);
    }

    void change(Membre avant, Membre apres) {
        var numero = avant.finess().numero();
        if (apres.sortie() != null) {
            noter("MEMBRE_RETIRE", avant.grappe(), numero, null, null);
        } else {
            noter("APPORT_MODIFIE", avant.grappe(), numero + " " + texte(avant.apport()), texte(apres.apport()), null);
        }
    }

    private static String numeros(List<Membre> membres) {
        return membres.stream().map(m -> m.finess().numero()).collect(Collectors.joining(" "));
    }

    private @Nullable String texte(@Nullable Object valeur) {
        return valeur == null || valeur instanceof String ? (String) valeur : json.writeValueAsString(valeur);
    }
}
