package fr.treille.socle.travaux;

/// The work stops here because somebody asked, or because the server stops. Let it through: transactions roll back.
public class TravailAnnule extends RuntimeException {
    public TravailAnnule() {
        super("Stopped on request", null, false, false);
    }
}
