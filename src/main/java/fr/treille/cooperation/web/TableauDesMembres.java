package fr.treille.cooperation.web;

import fr.treille.cooperation.MembreInscrit;
import fr.treille.cooperation.TableauDeBord;
import fr.treille.programme.Composante;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The members of a grappe as a table to take away: one line each, then what goes to the whole project, then the
/// sum.
final class TableauDesMembres {
    private static final List<Composante> PAR_MEMBRE =
            List.of(Composante.FORFAIT, Composante.USAGES, Composante.EDITEUR, Composante.EQUIPEMENT);

    private TableauDesMembres() {}

    /// @param membre absent in the lines that sum up
    record Ligne(String nom, @Nullable MembreInscrit membre, List<LigneDeFinancement> lignes, String etat) {
        Montant total() {
            return TableauDeBord.somme(lignes);
        }

        @Nullable
        Montant composante(Composante composante) {
            var siennes =
                    lignes.stream().filter(l -> l.composante() == composante).toList();
            return siennes.isEmpty() ? null : TableauDeBord.somme(siennes);
        }

        <T> @Nullable T de(Function<MembreInscrit, @Nullable T> valeur) {
            return membre == null ? null : valeur.apply(membre);
        }
    }

    static Tableau<Ligne> description(TableauDeBord tableau) {
        return description("Membres de " + tableau.grappe().nom(), tableau.argent());
    }

    /// @param argent for those who see the money
    static Tableau<Ligne> description(String legende, boolean argent) {
        var description = Tableau.<Ligne>nomme("membres", legende, "Aucun membre.")
                .texte("id", "Identifiant", l -> l.de(m -> m.membre().id()))
                .pourLesProgrammes()
                .texte(
                        "finess",
                        "FINESS",
                        l -> l.de(m -> m.etablissement().finess().numero()))
                .texte("nom", "Établissement", Ligne::nom)
                .texte(
                        "commune",
                        "Commune",
                        l -> l.de(m -> m.etablissement().adresse().ville()))
                .code(l -> l.de(m -> m.etablissement().adresse().commune()))
                .texte(
                        "departement",
                        "Département",
                        l -> l.de(m -> m.etablissement().adresse().nomDepartement()))
                .code(l -> l.de(m -> m.etablissement().adresse().departement()))
                .texte(
                        "og",
                        "FINESS de l'organisme",
                        l -> l.de(m -> m.etablissement().og().finess().numero()))
                .texte(
                        "organisme",
                        "Organisme",
                        l -> l.de(m -> m.etablissement().og().designation()))
                .texte("champ", "Champ", l -> l.de(m -> m.etablissement().champ()))
                .texte(
                        "nature",
                        "Nature",
                        l -> l.de(m -> m.membre().apport().nature().libelle()))
                .code(l -> l.de(m -> m.membre().apport().nature()))
                .decimal(
                        "heures-eligibles",
                        "Heures éligibles",
                        l -> l.de(m -> m.membre().apport().heuresEligibles()))
                .decimal(
                        "heures-totales",
                        "Heures totales",
                        l -> l.de(m -> m.membre().apport().heuresTotales()));
        if (!argent) return description.texte("etat", "État", Ligne::etat);
        description = description.montant(
                "devis",
                "Devis d'équipement",
                l -> l.de(m -> m.membre().apport().devisEquipement()));
        for (var composante : PAR_MEMBRE) {
            description = description.montant(
                    composante.name().toLowerCase(java.util.Locale.ROOT),
                    "Aide : " + composante.libelle(),
                    l -> l.composante(composante));
        }
        return description.montant("aide", "Aide", Ligne::total).texte("etat", "État", Ligne::etat);
    }

    static List<Ligne> lignes(TableauDeBord tableau) {
        var lignes = new ArrayList<Ligne>();
        for (var membre : tableau.membres()) {
            var finess = membre.etablissement().finess();
            var constats =
                    tableau.constatsDe(finess).stream().map(Constat::phrase).collect(Collectors.joining(" "));
            lignes.add(new Ligne(
                    membre.etablissement().nom(),
                    membre,
                    tableau.lignesDe(finess),
                    constats.isEmpty() ? Presentation.etat(tableau, membre).texte() : constats));
        }
        if (!tableau.argent()) return lignes;
        tableau.lignesCommunes()
                .forEach(l -> lignes.add(
                        new Ligne("Toute la grappe : " + l.composante().libelle(), null, List.of(l), "")));
        lignes.add(new Ligne(Calculs.titre(tableau), null, tableau.financement().lignes(), ""));
        return lignes;
    }
}
