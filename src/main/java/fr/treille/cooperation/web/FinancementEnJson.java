package fr.treille.cooperation.web;

import fr.treille.cooperation.TableauDeBord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The funding of a grappe as one JSON document, with the keys of the command `financer`.
final class FinancementEnJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FinancementEnJson() {}

    static String ecrire(TableauDeBord tableau) {
        var f = tableau.financement();
        var total = f.total();
        return MAPPER.writeValueAsString(table(
                "grappe", tableau.grappe().nom(),
                "campagne", f.campagne(),
                "version", f.version(),
                "constats",
                        tableau.constats().stream()
                                .map(c -> table(
                                        "code", c.code(),
                                        "gravite", c.gravite(),
                                        "phrase", c.phrase(),
                                        "source", c.source(),
                                        "remede", c.remede(),
                                        "finess", c.sujet()))
                                .toList(),
                "total_centimes", total == null ? null : total.centimes(),
                "lignes",
                        f.lignes().stream()
                                .map(l -> table(
                                        "finess", l.finess(),
                                        "composante", l.composante(),
                                        "montant_centimes", l.montant().centimes(),
                                        "regle", l.regle(),
                                        "source", l.source()))
                                .toList(),
                "versements",
                        f.versements().stream()
                                .map(v -> table(
                                        "rang", v.rang(),
                                        "part", v.part(),
                                        "montant_centimes", v.montant().centimes(),
                                        "condition", v.condition()))
                                .toList()));
    }

    private static Map<String, @Nullable Object> table(@Nullable Object... couples) {
        var table = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < couples.length; i += 2) table.put(String.valueOf(couples[i]), couples[i + 1]);
        return table;
    }
}
