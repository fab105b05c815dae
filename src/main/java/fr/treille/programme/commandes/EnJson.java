package fr.treille.programme.commandes;

import fr.treille.programme.Financement;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.VersementPrevu;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The documents of the commands. Their keys are a contract: one may be added, none changes its meaning.
final class EnJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EnJson() {}

    static String financement(Financement financement) {
        var document = entete(financement);
        document.put("total_centimes", centimes(financement.total()));
        document.put("lignes", financement.lignes().stream().map(EnJson::ligne).toList());
        document.put(
                "versements",
                financement.versements().stream().map(EnJson::versement).toList());
        document.put("essms_eligibles", financement.essms());
        document.put("ecartes", financement.ecartes());
        document.put("non_finances", financement.nonFinances());
        document.put("typologie", financement.typologie());
        document.put("composition", financement.composition());
        document.put("portee", financement.orientation().portee());
        document.put("region_chef_de_file", financement.orientation().chefDeFile());
        document.put(
                "hors_subvention",
                financement.memos().stream().map(Financement.Memo::phrase).toList());
        var ordres = financement.ordres();
        if (ordres != null) {
            document.put(
                    "ordres_extremes",
                    table(
                            "acquisition_d_abord_centimes", centimes(ordres.acquisitionDAbord()),
                            "mise_en_conformite_d_abord_centimes", centimes(ordres.conformiteDAbord())));
        }
        return MAPPER.writeValueAsString(document);
    }

    static String constats(Financement financement) {
        return MAPPER.writeValueAsString(entete(financement));
    }

    private static Map<String, @Nullable Object> entete(Financement financement) {
        return table(
                "campagne", financement.campagne(),
                "version", financement.version(),
                "constats", financement.constats().stream().map(EnJson::constat).toList());
    }

    private static Map<String, @Nullable Object> constat(Constat constat) {
        return table(
                "code", constat.code(),
                "gravite", constat.gravite(),
                "phrase", constat.phrase(),
                "source", constat.source(),
                "remede", constat.remede(),
                "finess", constat.sujet());
    }

    private static Map<String, @Nullable Object> ligne(LigneDeFinancement ligne) {
        return table(
                "finess", ligne.finess(),
                "composante", ligne.composante(),
                "montant_centimes", ligne.montant().centimes(),
                "regle", ligne.regle(),
                "source", ligne.source());
    }

    private static Map<String, @Nullable Object> versement(VersementPrevu versement) {
        return table(
                "rang", versement.rang(),
                "part", versement.part(),
                "montant_centimes", versement.montant().centimes(),
                "condition", versement.condition(),
                "a_confirmer", versement.aConfirmer());
    }

    private static @Nullable Long centimes(@Nullable Montant montant) {
        return montant == null ? null : montant.centimes();
    }

    private static Map<String, @Nullable Object> table(@Nullable Object... couples) {
        var table = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < couples.length; i += 2) table.put(String.valueOf(couples[i]), couples[i + 1]);
        return table;
    }
}
