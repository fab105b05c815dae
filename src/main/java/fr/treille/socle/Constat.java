package fr.treille.socle;

import org.jspecify.annotations.Nullable;

/// One thing a rule found, said to the person who can act on it.
/// @param code   stable name of the rule, such as `V09`: tests and statistics use it, never the sentence
/// @param source text the rule comes from, with its year, shown as it stands
/// @param remede what to do, one sentence
/// @param sujet  FINESS of the establishment concerned, absent when the finding is about the whole
public record Constat(
        Gravite gravite,
        String code,
        String phrase,
        String source,
        String remede,
        @Nullable String sujet) {
    public enum Gravite {
        BLOQUANT,
        DEROGEABLE,
        ALERTE
    }

    public Constat(Gravite gravite, String code, String phrase, String source, String remede) {
        this(gravite, code, phrase, source, remede, null);
    }

    public boolean bloque() {
        return gravite != Gravite.ALERTE;
    }
}
