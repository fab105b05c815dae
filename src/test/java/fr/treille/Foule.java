package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// People at work while instances die: some go from page to page, some sign in, one invites. Each reads what any person
/// would: after an error page she looks whether it is done, and does it again if it is not.
final class Foule implements AutoCloseable {
    private static final List<String> PAGES =
            List.of("/administration/imports", "/courriers", "/recherche", "/comptes");
    private static final int ERREUR_DU_MANDATAIRE = 502;

    private final String adresse;
    private final String courriel;
    private final String motDePasse;
    private final AtomicBoolean ouverte = new AtomicBoolean(true);
    private final ExecutorService gens = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> taches = new ArrayList<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger connexions = new AtomicInteger();

    Foule(String adresse, String courriel, String motDePasse) {
        this.adresse = adresse;
        this.courriel = courriel;
        this.motDePasse = motDePasse;
    }

    /// What one person does, again and again until the crowd goes.
    interface Geste {
        void faire(Visiteur visiteur, int fois) throws Exception;
    }

    /// Does it signed in, once and for all: the session must live through every death.
    void faire(int pause, Geste geste) {
        taches.add(gens.submit(() -> {
            try (var visiteur = new Visiteur(adresse)) {
                entrer(visiteur);
                for (int fois = 0; ouverte.get(); fois++) {
                    geste.faire(visiteur, fois);
                    Thread.sleep(pause);
                }
            }
            return null;
        }));
    }

    void naviguer() {
        faire(120, (visiteur, fois) -> {
            lire(visiteur, PAGES.get(fois % PAGES.size()));
            pages.incrementAndGet();
        });
    }

    void seConnecter() {
        faire(800, (_, _) -> {
            try (var nouveau = new Visiteur(adresse)) {
                entrer(nouveau);
                lire(nouveau, "/courriers");
                connexions.incrementAndGet();
            }
        });
    }

    /// @return whether the person was answered; when not, nobody knows whether it was done
    static boolean repondu(int code) {
        assertThat(code).isIn(200, ERREUR_DU_MANDATAIRE);
        return code == 200;
    }

    static void lire(Visiteur visiteur, String page) throws Exception {
        var reponse = visiteur.lire(page);
        assertThat(reponse.statusCode()).as(page).isEqualTo(200);
        assertThat(reponse.uri().getPath()).as("nobody is signed out").isEqualTo(page);
    }

    private void entrer(Visiteur visiteur) throws Exception {
        var reponse = visiteur.entrer(courriel, motDePasse);
        while (!repondu(reponse.statusCode())) reponse = visiteur.entrer(courriel, motDePasse);
        assertThat(reponse.uri().getPath()).isNotEqualTo("/connexion");
    }

    /// Fails as soon as somebody met what must not be.
    void verifier() throws Exception {
        for (var tache : taches) if (tache.isDone()) tache.get();
    }

    /// Everybody finishes what is begun.
    void partir() throws Exception {
        ouverte.set(false);
        for (var tache : taches) tache.get();
    }

    @Override
    public String toString() {
        return "%d pages, %d sign-ins".formatted(pages.get(), connexions.get());
    }

    @Override
    public void close() {
        ouverte.set(false);
        gens.shutdownNow();
        gens.close();
    }
}
