package fr.treille.constitution;

import fr.treille.constitution.solveur.Moyens;
import fr.treille.constitution.solveur.RechercheDeRegion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Proposes grappes for a list of candidates. Regions have nothing in common: each is searched by itself, on one
/// thread, with a share of the time in proportion to its candidates. The command, the job and the page call this.
public final class ConstitutionDesGrappes {
    private final LongSupplier horloge;

    public ConstitutionDesGrappes() {
        this(System::nanoTime);
    }

    /// @param horloge nanoseconds; read by every thread of the run
    public ConstitutionDesGrappes(LongSupplier horloge) {
        this.horloge = horloge;
    }

    /// Searches the best plan it can find within the effort.
    /// @param candidats each identifier once, in the order that tells equal choices apart
    /// @throws IllegalArgumentException if an identifier is there twice, or a region names more than 64
    ///     solutions or 31 fields
    public PlanPropose proposer(
            List<Candidat> candidats, Parametres parametres, EffortDeCalcul effort, SuiviDuCalcul suivi) {
        long debut = horloge.getAsLong();
        if (candidats.stream().map(Candidat::id).distinct().count() < candidats.size()) {
            throw new IllegalArgumentException("An identifier is there twice");
        }
        var parCode =
                candidats.stream().collect(Collectors.groupingBy(Candidat::region, TreeMap::new, Collectors.toList()));
        var regions = parCode.entrySet().stream()
                .map(e -> new Region(e.getKey(), e.getValue()))
                .toList();
        var tableau = new TableauDeMarche(candidats, parametres, regions.size(), suivi);
        long fin = debut + effort.duree().toNanos();
        var recherches = chercher(regions, new Commande(parametres, effort, tableau, suivi, fin, candidats.size()));
        double secondes = (horloge.getAsLong() - debut) / 1e9;
        return assembler(candidats, recherches, secondes, Observations.sur(candidats, parametres));
    }

    private record Region(String code, List<Candidat> liste) {
        int taille() {
            return liste.size();
        }
    }

    /// What is asked of every region.
    private record Commande(
            Parametres parametres,
            EffortDeCalcul effort,
            TableauDeMarche tableau,
            SuiviDuCalcul suivi,
            long fin,
            int candidats) {}

    private List<RechercheDeRegion> chercher(List<Region> regions, Commande commande) {
        int threads = Math.max(1, Math.min(regions.size(), commande.effort().coeurs()));
        try (var equipe = Executors.newFixedThreadPool(threads)) {
            var taches = new ArrayList<Callable<List<RechercheDeRegion>>>();
            for (var file : repartir(regions, threads)) taches.add(() -> suivre(file, commande));
            var recherches = new ArrayList<RechercheDeRegion>();
            for (var faite : equipe.invokeAll(taches)) recherches.addAll(attendre(faite));
            return recherches;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        }
    }

    /// Searches regions one after the other; what one does not use is left to those that follow.
    private List<RechercheDeRegion> suivre(List<Region> file, Commande commande) {
        var effort = commande.effort();
        var faites = new ArrayList<RechercheDeRegion>();
        int restent = file.stream().mapToInt(Region::taille).sum();
        for (var region : file) {
            long maintenant = horloge.getAsLong();
            long fin = maintenant + (long) ((commande.fin() - maintenant) * ((double) region.taille() / restent));
            restent -= region.taille();
            long pas = effort.pas() == 0 ? 0 : Math.max(1, effort.pas() * region.taille() / commande.candidats());
            long graine = effort.graine() * 31 + region.code().hashCode();
            var recherche = new RechercheDeRegion(
                    region.liste(),
                    commande.parametres(),
                    new Moyens(horloge, fin, pas, graine, commande.suivi()::arrete),
                    commande.tableau().temoin(region.code()));
            recherche.mener();
            faites.add(recherche);
        }
        return faites;
    }

    private static <T> T attendre(Future<T> faite) throws InterruptedException {
        try {
            return faite.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defaut) throw defaut;
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Shares the regions among threads, the largest first to the thread that has least; each thread starts with its
    /// smallest, whose spare time goes to the others.
    private static List<List<Region>> repartir(List<Region> regions, int threads) {
        var files = new ArrayList<List<Region>>();
        var charges = new int[threads];
        for (int k = 0; k < threads; k++) files.add(new ArrayList<>());
        var grandesDAbord = regions.stream()
                .sorted(Comparator.comparingInt(Region::taille).reversed().thenComparing(Region::code))
                .toList();
        for (var region : grandesDAbord) {
            int moins = 0;
            for (int k = 1; k < threads; k++) if (charges[k] < charges[moins]) moins = k;
            charges[moins] += region.taille();
            files.get(moins).addFirst(region);
        }
        return files;
    }

    private static PlanPropose assembler(
            List<Candidat> candidats, List<RechercheDeRegion> recherches, double secondes, List<String> phrases) {
        var grappes = recherches.stream()
                .flatMap(r -> r.grappes().stream())
                .sorted(Comparator.comparing(GrappeProposee::region))
                .toList();
        return new PlanPropose(
                grappes,
                recherches.stream().mapToLong(RechercheDeRegion::cout).sum(),
                recherches.stream().mapToLong(RechercheDeRegion::borne).sum(),
                recherches.stream().mapToInt(RechercheDeRegion::places).sum(),
                candidats.stream().mapToInt(Candidat::essms).sum(),
                secondes,
                phrases);
    }
}
