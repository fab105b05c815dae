package fr.treille.referentiel.web;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Demande.Tri;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Facette;
import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Lecture;
import fr.treille.referentiel.Resultat;
import fr.treille.referentiel.SourceDuRegistre;
import fr.treille.socle.Dates;
import fr.treille.socle.Nombres;
import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Vue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the page of the search shows.
/// @param adresses of the page, with what the reader ticked
/// @param groupements whose name holds the text, one more than is shown when there are others
/// @param ailleurs  what was ticked and is not on this page
/// @param vignette the map, absent where the reader looks at the list alone
/// @param absents  départements of which the register holds nothing
public record PageDeRecherche(
        Demande demande,
        AdresseDeRecherche adresses,
        Resultat resultat,
        List<Groupement> groupements,
        List<Etablissement> ailleurs,
        CarteDesResultats.@Nullable Vignette vignette,
        List<SourceDuRegistre> sources,
        List<String> absents) {
    static final int GROUPEMENTS_MONTRES = 5;

    /// An act offered where nothing was found.
    public record Issue(String libelle, String adresse) {}

    public List<Groupement> groupementsMontres() {
        return groupements.subList(0, Math.min(groupements.size(), GROUPEMENTS_MONTRES));
    }

    /// Address of all of them, absent when they are all here.
    public @Nullable String tousLesGroupements() {
        if (groupements.size() <= GROUPEMENTS_MONTRES) return null;
        return UriComponentsBuilder.fromPath("/groupements")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(demande.texte().strip())
                .toUriString();
    }

    public boolean enCarte() {
        return vignette != null;
    }

    /// « 34 établissements »
    public String phrase() {
        long n = resultat.total();
        return n == 0 ? "Aucun établissement" : n == 1 ? "1 établissement" : Nombres.entier(n) + " établissements";
    }

    public String triee(Tri tri) {
        return adresses.de(demande.trie(tri), enCarte());
    }

    public String enListe(boolean carte) {
        return adresses.de(carte ? demande.apres(null) : demande.dans(null), carte);
    }

    public String partout() {
        return adresses.de(demande.dans(null), enCarte());
    }

    public String sansFiltre() {
        return adresses.de(demande.sansFacettes(), enCarte());
    }

    public String suite() {
        return adresses.de(demande.apres(resultat.suite()), enCarte());
    }

    public String debut() {
        return adresses.de(demande.apres(null), enCarte());
    }

    public String export(String format) {
        return adresses.nue("/recherche." + format, demande.apres(null), false);
    }

    public @Nullable String autrement(Lecture.Element element) {
        var mots = element.annule();
        return mots == null ? null : adresses.de(demande.lireCommeNom(mots), enCarte());
    }

    public boolean filtree() {
        return demande.choix().entrySet().stream()
                .anyMatch(c -> c.getKey() != Facette.ETAT || !c.getValue().equals(Set.of("OUVERT")));
    }

    /// This page, to which the form adds what is ticked.
    public String sansChoix() {
        return adresses.nue(AdresseDeRecherche.CHEMIN, demande, enCarte());
    }

    /// The columns of the list beside the name.
    public List<Colonne<Etablissement>> colonnes() {
        return ColonnesDeRecherche.page(adresses.colonnes());
    }

    public List<String> colonnesDemandees() {
        return adresses.colonnes();
    }

    public Vue.Choix choixDesColonnes() {
        return Vue.Choix.de(
                ColonnesDeRecherche.tableau(),
                adresses.colonnes(),
                AdresseDeRecherche.CHEMIN,
                adresses.gardees(demande.apres(null), enCarte()));
    }

    public boolean choisi(Etablissement etablissement) {
        return adresses.choisis().contains(etablissement.finess().numero());
    }

    public Set<String> choisis() {
        return adresses.choisis();
    }

    /// Only what is open is given when nothing is chosen: the box says so.
    public boolean cochee(Facette facette, Facette.Compte compte) {
        return compte.choisie()
                || facette == Facette.ETAT
                        && demande.choix(facette).isEmpty()
                        && compte.code().equals("OUVERT");
    }

    /// The one act that helps most when nothing was found.
    public Issue issue() {
        var inconnus = resultat.lecture().inconnus();
        if (filtree()) return new Issue("Retirer les filtres", sansFiltre());
        if (demande.zone() != null) return new Issue("Chercher hors de la carte affichée", partout());
        if (!inconnus.isEmpty()) {
            var reste = java.util.Arrays.stream(demande.texte().split("\\s+"))
                    .filter(mot -> !inconnus.contains(fr.treille.referentiel.recherche.Mots.simplifier(mot)))
                    .collect(Collectors.joining(" "));
            return new Issue(
                    "Chercher sans « %s »".formatted(String.join(" ", inconnus)),
                    adresses.de(demande.avecTexte(reste), enCarte()));
        }
        for (var element : resultat.lecture().elements()) {
            var autrement = autrement(element);
            if (autrement != null) {
                return new Issue("Lire « %s » comme un nom".formatted(element.saisi()), autrement);
            }
        }
        return demande.horsEssms()
                ? new Issue("Voir tout le registre", adresses.de(Demande.de(""), false))
                : new Issue("Chercher aussi hors des ESSMS", adresses.de(demande.avecHorsEssms(true), enCarte()));
    }

    /// Where the rows come from, one sentence; empty before the first file.
    public static String source(List<SourceDuRegistre> sources) {
        var phrases = new ArrayList<String>();
        for (var source : sources) {
            phrases.add(
                    source.genre() == SourceDuRegistre.Genre.DEMONSTRATION
                            ? "territoire fictif de démonstration"
                            : "%s du %s".formatted(source.fichier(), Dates.longue(source.date())));
        }
        return phrases.isEmpty() ? "" : "Source : " + String.join(" ; ", phrases) + ".";
    }
}
