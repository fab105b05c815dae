package fr.treille.socle.travaux;

import org.jspecify.annotations.Nullable;

/// How a job says where it is and learns that it must stop.
public interface Suivi {
    /// For work that nobody follows.
    Suivi AUCUN = new Suivi() {
        @Override
        public void progres(long fait, @Nullable Long total, String phrase) {}

        @Override
        public void verifierAnnulation() {}
    };

    /// Says where the work is, at once visible whatever transaction is open. Cheap: most calls write nothing.
    /// @param total  null while it is not known
    /// @param phrase what is being done: « Lecture du fichier »
    void progres(long fait, @Nullable Long total, String phrase);

    /// To be called often, where stopping leaves nothing half done; also stops the work when the server stops, to
    /// be taken up again.
    /// @throws TravailAnnule if the work must stop
    void verifierAnnulation();
}
