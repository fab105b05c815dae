package fr.treille.cooperation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.treille.programme.Campagne;
import fr.treille.programme.Financement;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.programme.Projet;
import fr.treille.programme.Territoire;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a reader sees of one grappe: what it is, what is missing, what it is worth.
/// @param constats every finding, those that stop first
/// @param etendue  absent while no member has a known position
public record TableauDeBord(
        Dossier dossier,
        Campagne campagne,
        Projet projet,
        Financement financement,
        List<Constat> constats,
        @Nullable Etendue etendue) {
    public Grappe grappe() {
        return dossier.grappe();
    }

    public List<MembreInscrit> membres() {
        return dossier.membres();
    }

    /// Eligible ESSMS that the campaign asks for where the grappe stands; empty when nobody knows.
    public Optional<Integer> minimum() {
        var parametre = projet.territoire() == Territoire.HEXAGONE
                ? Parametre.MINIMUM_HEXAGONE
                : Parametre.MINIMUM_CORSE_OUTREMER;
        return Optional.ofNullable((Integer) campagne.valeur(parametre).contenu());
    }

    /// Regions of the members by number of members, names in order.
    public Map<String, Long> regions() {
        return membres().stream()
                .map(m -> m.etablissement().adresse().nomRegion())
                .filter(Objects::nonNull)
                .collect(groupingBy(nom -> nom, TreeMap::new, counting()));
    }

    public long organismes() {
        return membres().stream()
                .map(m -> m.etablissement().og().finess())
                .distinct()
                .count();
    }

    public long combien(Nature nature) {
        return membres().stream()
                .filter(m -> m.membre().apport().nature() == nature)
                .count();
    }

    public boolean ecarte(Finess finess) {
        return financement.ecartes().contains(finess.numero());
    }

    /// What the establishment brings once the findings are lifted; absent when a finding sets it aside.
    public @Nullable Montant aide(Finess finess) {
        return ecarte(finess) ? null : somme(lignesDe(finess));
    }

    public List<LigneDeFinancement> lignesDe(Finess finess) {
        return financement.lignes().stream()
                .filter(l -> finess.numero().equals(l.finess()))
                .toList();
    }

    /// Lines that go to the whole project.
    public List<LigneDeFinancement> lignesCommunes() {
        return financement.lignes().stream().filter(l -> l.finess() == null).toList();
    }

    public static Montant somme(List<LigneDeFinancement> lignes) {
        return lignes.stream().map(LigneDeFinancement::montant).reduce(Montant.ZERO, Montant::plus);
    }

    public List<Constat> constatsDe(Finess finess) {
        return constats.stream().filter(c -> finess.numero().equals(c.sujet())).toList();
    }

    /// The scale of the campaign lacks a figure that this grappe needs: nothing can be announced.
    public boolean incalculable() {
        return constats.stream().anyMatch(c -> c.code().equals("PARAM_INCOMPLET"));
    }

    /// When somebody last changed the grappe or one of its members.
    public Instant enregistreeLe() {
        return Stream.concat(
                        Stream.of(grappe().modification().le()),
                        membres().stream().map(m -> m.membre().modification().le()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /// Amounts, quotes and payments are shown to this reader.
    public boolean argent() {
        return dossier.regard() == Regard.ENTIER;
    }

    /// What is left for this reader: what he may not see is not there at all, whatever shows the board.
    TableauDeBord pour(Lecteur lecteur) {
        if (argent()) return this;
        boolean tous = dossier.regard() == Regard.SANS_ARGENT;
        var siens = lecteur.habilitations().stream()
                .filter(h -> h.role() == Role.REFERENT_ESSMS)
                .map(Habilitation::identifiant)
                .collect(toSet());
        var gardes = membres().stream()
                .filter(m -> tous || siens.contains(m.membre().finess().numero()))
                .map(MembreInscrit::sansArgent)
                .toList();
        var sujets = gardes.stream().map(m -> m.membre().finess().numero()).collect(toSet());
        return new TableauDeBord(
                new Dossier(
                        grappe().sansArgent(),
                        dossier.modifiable(),
                        dossier.derogeable(),
                        dossier.porteur(),
                        gardes,
                        dossier.derogations(),
                        dossier.regard()),
                campagne,
                projet,
                financement.sansArgent(),
                constats.stream()
                        .filter(c -> !c.phrase().contains("€") && !c.remede().contains("€"))
                        .filter(c -> tous || c.sujet() == null || sujets.contains(c.sujet()))
                        .toList(),
                tous ? etendue : null);
    }

    /// Some member comes from the demonstration territory.
    public boolean fictif() {
        return membres().stream().anyMatch(m -> m.etablissement().fictif());
    }
}
