package fr.treille.referentiel.finess;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads one of the two FINESS+ flows from end to end, one establishment in memory at a time, and hands over what it
/// keeps. Which flow it is, is told by what the objects hold, not by the name of the file.
final class LectureFinessPlus {
    /// Establishments that may come before the number of their legal entity. In the official order none does.
    private static final int EN_ATTENTE_AU_PLUS = 5_000;
    private static final Set<String> INUTILES =
            Set.of("engagement", "zoneIntervention", "appareil", "activitesAutorisees", "roleEge", "typeBudget");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxStringLength(10_000)
                    .maxNameLength(200)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final FichierLu fichier;
    private final InterpretationPlus interpretation = new InterpretationPlus();
    private final NumerosVus etablissementsVus = new NumerosVus();
    private final NumerosVus organismesVus = new NumerosVus();
    private final NumerosVus activitesVus = new NumerosVus();
    private Bilan.@Nullable Genre genre;
    private int etablissements;
    private int organismes;
    private int activites;
    private int refuses;

    LectureFinessPlus(FichierLu fichier) {
        this.fichier = fichier;
    }

    /// @throws FichierRefuse if the file is no FINESS+ flow, is damaged, or has too many refused objects
    /// @throws CancellationException if the one who waits gave up
    Bilan lire(Consumer<Lu> destination) throws IOException {
        try (var flux = fichier.ouvrir(Ouverture.Genre.JSON);
                var parser = JSON.createParser(flux)) {
            racine(parser, destination);
        } catch (EOFException | ZipException | UnexpectedEndOfInputException e) {
            throw tronque();
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof EOFException || e.getCause() instanceof ZipException) throw tronque();
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw illisible(e, "un texte, un nombre ou un emboîtement y est démesuré");
        } catch (JacksonException e) {
            throw illisible(e, "ce n'est pas du JSON bien formé");
        }
        if (genre == null || etablissements + organismes + activites == 0) throw inconnu();
        var dite = interpretation.date();
        var date = dite == null ? fichier.dateDuNom() : dite;
        boolean structures = genre == Bilan.Genre.STRUCTURES;
        int lus = structures ? etablissements + refuses : activites + refuses;
        return new Bilan(genre, date, etablissements, organismes, 0, activites, lus);
    }

    private void racine(JsonParser parser, Consumer<Lu> destination) {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw inconnu();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var champ = parser.currentName();
            var jeton = parser.nextToken();
            switch (champ) {
                case "schemaVersion" -> version(parser.getValueAsString(""));
                case "generatedAt" -> interpretation.daterDe(parser.getValueAsString(""));
                case "pmej" -> chacun(parser, jeton, () -> organisme(parser, destination));
                case "gcc" -> chacun(parser, jeton, () -> interpretation.groupe(lire(parser), destination));
                case "gco" -> chacun(parser, jeton, () -> interpretation.groupement(lire(parser), destination));
                default -> parser.skipChildren();
            }
        }
    }

    /// Does this for each element of a list; one that cannot enter is refused alone.
    private void chacun(JsonParser parser, JsonToken jeton, Runnable acte) {
        if (jeton != JsonToken.START_ARRAY) {
            parser.skipChildren();
            throw inconnu();
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            fichier.continuer();
            isoler(lieu(parser), acte);
        }
    }

    private void isoler(Lieu lieu, Runnable acte) {
        try {
            acte.run();
        } catch (LigneRefusee refus) {
            refuser(lieu.ligne(), String.valueOf(refus.getMessage()), lieu.pointeur());
        }
    }

    /// One legal entity. Its establishments come as a list of any length, before some of its own fields.
    private void organisme(JsonParser parser, Consumer<Lu> destination) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new LigneRefusee("ce n'est pas un objet");
        }
        var champs = new HashMap<String, Object>();
        var attente = new ArrayList<EnAttente>();
        var og = new Proprietaire();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var champ = parser.currentName();
            var jeton = parser.nextToken();
            if (champ.equals("ege") && jeton == JsonToken.START_ARRAY) {
                og.lire(champs);
                chacun(parser, jeton, () -> etablissement(parser, og, attente, destination));
            } else if (INUTILES.contains(champ)) {
                parser.skipChildren();
            } else {
                isoler(lieu(parser), () -> {
                    var valeur = Noeud.valeur(parser, INUTILES);
                    if (valeur != null) champs.put(champ, valeur);
                });
            }
        }
        og.lire(champs);
        for (var enAttente : attente) isoler(enAttente.lieu(), () -> garder(enAttente.noeud(), og, destination));
        var noeud = new Noeud(champs);
        if (noeud.a("numFiness")) return;
        var numero = og.exige();
        destination.accept(interpretation.organisme(numero, noeud));
        organismes++;
    }

    private void etablissement(JsonParser parser, Proprietaire og, List<EnAttente> attente, Consumer<Lu> destination) {
        var lieu = lieu(parser);
        var noeud = lire(parser);
        if (og.connu() || noeud.a("numFinessEge")) {
            garder(noeud, og, destination);
            return;
        }
        attente.add(new EnAttente(lieu, noeud));
        if (attente.size() > EN_ATTENTE_AU_PLUS) throw ordre();
    }

    private void garder(Noeud noeud, Proprietaire og, Consumer<Lu> destination) {
        if (noeud.a("numFinessEge")) {
            estDu(Bilan.Genre.ACTIVITES);
            interpretation.activites(noeud, this::refuserDedans, id -> activitesVus.ajouter(id), lu -> {
                if (lu instanceof Lu.Activite) activites++;
                destination.accept(lu);
            });
            return;
        }
        if (!noeud.a("informationsGeneralesEGE")) throw new LigneRefusee("ce n'est pas un établissement de FINESS+");
        estDu(Bilan.Genre.STRUCTURES);
        var lus = interpretation.etablissement(og.exige(), noeud);
        etablissementsVus.exigerNouveau(lus.etablissement().finess());
        etablissements++;
        destination.accept(lus.etablissement());
        lus.autres().forEach(destination);
    }

    /// An activity or a capacity that cannot enter does not take its establishment with it.
    private void refuserDedans(String objet, String raison) {
        refuser(0, raison, objet);
    }

    private void refuser(int ligne, String raison, String objet) {
        refuses++;
        if (fichier.refuser(ligne, raison, objet)) throw tropDeRefus();
    }

    private void estDu(Bilan.Genre lu) {
        if (genre == null) genre = lu;
        if (genre != lu) throw new LigneRefusee("cet objet est de l'autre flux FINESS+");
    }

    private static Noeud lire(JsonParser parser) {
        return Noeud.lire(parser, INUTILES);
    }

    private static Lieu lieu(JsonParser parser) {
        return new Lieu(
                parser.currentTokenLocation().getLineNr(),
                parser.streamReadContext().pathAsPointer().toString());
    }

    /// @param pointeur JSON pointer
    private record Lieu(int ligne, String pointeur) {}

    private record EnAttente(Lieu lieu, Noeud noeud) {}

    /// The legal entity being read, as soon as its number is known.
    private final class Proprietaire {
        private @Nullable String numero;
        private @Nullable String refus;

        void lire(Map<String, Object> champs) {
            if (connu() || !champs.containsKey("informationsGeneralesPMEJ")) return;
            estDuFluxDesStructures();
            try {
                var lu = interpretation.numero(new Noeud(champs));
                organismesVus.exigerNouveau(lu);
                numero = lu;
            } catch (LigneRefusee e) {
                refus = String.valueOf(e.getMessage());
            }
        }

        private void estDuFluxDesStructures() {
            if (genre == null) genre = Bilan.Genre.STRUCTURES;
        }

        boolean connu() {
            return numero != null || refus != null;
        }

        String exige() {
            if (numero != null) return numero;
            throw new LigneRefusee(
                    refus == null ? "ce n'est pas un organisme de FINESS+" : "organisme refusé : " + refus);
        }
    }

    private static void version(String version) {
        if (version.matches("v?1(\\..*)?")) return;
        throw new FichierRefuse(
                "FICHIER_VERSION",
                "Ce flux FINESS+ est écrit selon le schéma « %s », que Treille ne connaît pas."
                        .formatted(version.length() > 20 ? version.substring(0, 20) + "…" : version),
                "Prenez un flux du schéma 1, ou une version de Treille plus récente.");
    }

    private static FichierRefuse tronque() {
        return new FichierRefuse(
                "FICHIER_TRONQUE",
                "Ce fichier est incomplet ou abîmé : sa fin ne peut pas être lue.",
                "Téléchargez-le à nouveau, puis recommencez.");
    }

    private static FichierRefuse illisible(JacksonException e, String quoi) {
        var lieu = e.getLocation();
        return new FichierRefuse(
                "FICHIER_JSON",
                "Ce fichier ne peut pas être lu à partir de la ligne %d : %s."
                        .formatted(lieu == null ? 1 : lieu.getLineNr(), quoi),
                "Téléchargez à nouveau le flux FINESS+, puis recommencez.");
    }

    private static FichierRefuse ordre() {
        return new FichierRefuse(
                "FICHIER_ORDRE",
                "Dans ce fichier, plus de %d établissements précèdent le numéro de leur organisme."
                        .formatted(EN_ATTENTE_AU_PLUS),
                "Reprenez le flux FINESS+ d'origine.");
    }

    private FichierRefuse tropDeRefus() {
        return etablissements + organismes + activites == 0
                ? inconnu()
                : new FichierRefuse(
                        "IMPORT_REFUS",
                        "Plus de 10 000 objets de ce fichier sont refusés : le registre n'a pas changé.",
                        "Lisez les objets refusés et leurs raisons ; si le fichier est le bon, importez-le en"
                                + " forçant.");
    }

    private static FichierRefuse inconnu() {
        return new FichierRefuse(
                "FICHIER_INCONNU",
                "Ce fichier JSON n'est ni le flux des structures ni celui des activités de FINESS+.",
                "Déposez le fichier finess-structures ou finess-activites, en JSON.");
    }
}
