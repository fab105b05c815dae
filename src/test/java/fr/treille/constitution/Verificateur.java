package fr.treille.constitution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What a plan breaks and what it costs, recomputed from the definition of the problem and from nothing of the
/// engine.
public final class Verificateur {
    private final Map<String, Candidat> candidats = new HashMap<>();
    private final Parametres parametres;

    public Verificateur(List<Candidat> candidats, Parametres parametres) {
        candidats.forEach(c -> this.candidats.put(c.id(), c));
        this.parametres = parametres;
    }

    /// @return what is wrong, empty for a valid plan
    public List<String> fautes(List<GrappeProposee> grappes) {
        var fautes = new ArrayList<String>();
        var vus = new HashSet<String>();
        for (var grappe : grappes) {
            for (var id : grappe.membres()) if (!vus.add(id)) fautes.add("once: " + id);
            var membres = grappe.membres().stream().map(candidats::get).toList();
            var siege = candidats.get(grappe.siege());
            if (!grappe.membres().contains(grappe.siege()) || !siege.porteur()) fautes.add("porteur: " + grappe.id());
            int essms = membres.stream().mapToInt(Candidat::essms).sum();
            if (essms < parametres.minimum(siege.region())) fautes.add("minimum: " + grappe.id());
            if (essms > parametres.maximum()) fautes.add("maximum: " + grappe.id());
            if (!parametres.solutions().contains(grappe.solution())) fautes.add("solution: " + grappe.id());
            var debut = membres.stream()
                    .map(Candidat::pretDu)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            var fin = membres.stream()
                    .map(Candidat::pretAu)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            if (debut.isAfter(fin)) fautes.add("windows: " + grappe.id());
            for (var membre : membres) {
                if (!membre.solutions().isEmpty() && !membre.solutions().contains(grappe.solution())) {
                    fautes.add("solution: " + membre.id());
                }
                if (!membre.region().equals(siege.region())) fautes.add("region: " + membre.id());
                if (!(kilometres(membre, siege) <= parametres.distanceMax())) fautes.add("distance: " + membre.id());
                for (var autre : membres) {
                    if (membre != autre && membre.incompatibilites().contains(autre.id())) {
                        fautes.add("incompatible: " + membre.id());
                    }
                }
            }
        }
        return fautes;
    }

    public long cout(List<GrappeProposee> grappes) {
        var poids = parametres.poids();
        var seuls = new HashMap<>(candidats);
        long cout = 0;
        for (var grappe : grappes) {
            var membres = grappe.membres().stream().map(candidats::get).toList();
            grappe.membres().forEach(seuls::remove);
            var siege = candidats.get(grappe.siege());
            var champs = new TreeSet<String>();
            var paires = new TreeSet<String>();
            for (var membre : membres) {
                cout += (long) Math.floor(kilometres(membre, siege) + 0.5);
                champs.addAll(membre.champs());
                for (var autre : membres) {
                    if (membre != autre && membre.affinites().contains(autre.id())) {
                        paires.add(new TreeSet<>(List.of(membre.id(), autre.id())).toString());
                    }
                }
            }
            int essms = membres.stream().mapToInt(Candidat::essms).sum();
            int haut = membres.stream().mapToInt(Candidat::maturite).max().orElseThrow();
            int bas = membres.stream().mapToInt(Candidat::maturite).min().orElseThrow();
            long exces = Math.max(0, essms - poids.tailleSeuil());
            cout += poids.grappe()
                    + (long) poids.champ() * (champs.size() - 1)
                    + (long) poids.maturite() * (haut - bas);
            cout += poids.taille() * exces * exces - (long) poids.affinite() * paires.size();
        }
        return cout
                + seuls.values().stream()
                        .mapToLong(c -> (long) poids.nonPlace() * c.essms())
                        .sum();
    }

    private static double kilometres(Candidat a, Candidat b) {
        if (a.position() == null || b.position() == null) return Double.NaN;
        double p1 = Math.toRadians(a.position().latitude());
        double p2 = Math.toRadians(b.position().latitude());
        double s1 = Math.sin((p2 - p1) / 2);
        double s2 =
                Math.sin(Math.toRadians(b.position().longitude() - a.position().longitude()) / 2);
        return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, s1 * s1 + Math.cos(p1) * Math.cos(p2) * s2 * s2)));
    }
}
