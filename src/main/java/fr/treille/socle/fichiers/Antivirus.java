package fr.treille.socle.fichiers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The virus scanner that the operator names by `TREILLE_CLAMD`: `host:port`, or the path of a local socket. A file is
/// streamed to it (order `INSTREAM` of clamd) and never written for it.
@Component
public class Antivirus {
    private static final int MORCEAU = 1 << 16;
    private static final int REPONSE_MAX = 4_096;
    private static final Duration PATIENCE_COURTE = Duration.ofSeconds(3);

    private final @Nullable SocketAddress adresse;
    private final Duration patience;

    @Autowired
    Antivirus(@Value("${TREILLE_CLAMD:}") String reglage, @Value("${treille.clamd.patience:2m}") Duration patience) {
        this.adresse = reglage.isBlank() ? null : adresse(reglage.strip());
        this.patience = patience;
    }

    /// @throws IllegalArgumentException if it is neither an address nor a path
    private static SocketAddress adresse(String reglage) {
        if (reglage.startsWith("/")) return UnixDomainSocketAddress.of(reglage);
        var parties = reglage.split(":(?=[0-9]{1,5}$)", 2);
        if (parties.length != 2 || parties[0].isBlank()) {
            throw new IllegalArgumentException(
                    "TREILLE_CLAMD : « %s » n'est ni « hôte:port », ni le chemin d'une prise locale."
                            .formatted(reglage));
        }
        return InetSocketAddress.createUnresolved(parties[0], Integer.parseInt(parties[1]));
    }

    /// Whether files are scanned at all.
    public boolean present() {
        return adresse != null;
    }

    /// What the scanner says of a file.
    public sealed interface Verdict {
        record Sain() implements Verdict {}

        /// @param signature as the scanner calls what it found
        record Infecte(String signature) implements Verdict {}

        /// It could not be reached, broke off, or would not read the whole file.
        record SansReponse(String raison) implements Verdict {}
    }

    /// @return [Verdict.Sain] when there is no scanner
    /// @throws IOException if the file itself cannot be read
    public Verdict analyser(InputStream contenu) throws IOException {
        return adresse == null ? new Verdict.Sain() : verdict(demander("INSTREAM", contenu, patience));
    }

    /// Whether the scanner answers now; empty when there is none.
    public Optional<Boolean> repond() {
        if (adresse == null) return Optional.empty();
        try {
            return Optional.of(demander("PING", null, PATIENCE_COURTE).equals("PONG"));
        } catch (IOException e) {
            return Optional.of(false);
        }
    }

    private static Verdict verdict(String reponse) {
        if (reponse.endsWith(" FOUND")) {
            return new Verdict.Infecte(reponse.replaceAll("^stream: | FOUND$", ""));
        }
        return reponse.equals("stream: OK") ? new Verdict.Sain() : new Verdict.SansReponse(reponse);
    }

    /// @return the answer, or why there is none
    private String demander(String ordre, @Nullable InputStream contenu, Duration patience) throws IOException {
        var lecture = new Lecture(contenu);
        try (var canal = ouvrir()) {
            var echange = new FutureTask<>(() -> parler(canal, ordre, lecture));
            Thread.ofVirtual().name("antivirus").start(echange);
            return echange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (lecture.panne != null) throw lecture.panne;
            return String.valueOf(e.getCause());
        } catch (TimeoutException e) {
            return "no answer in " + patience;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private SocketChannel ouvrir() throws IOException {
        return adresse instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private String parler(SocketChannel canal, String ordre, Lecture contenu) throws IOException {
        canal.connect(
                adresse instanceof InetSocketAddress nommee
                        ? new InetSocketAddress(nommee.getHostString(), nommee.getPort())
                        : adresse);
        ecrire(canal, ByteBuffer.wrap(("z" + ordre + "\0").getBytes(StandardCharsets.US_ASCII)));
        try {
            for (var lu = contenu.suite(); lu.length > 0; lu = contenu.suite()) envoyer(canal, lu);
            if (contenu.presente()) envoyer(canal, new byte[0]);
        } catch (IOException rompue) {
            // A scanner that reads no further says why before it hangs up.
            if (contenu.panne != null) throw rompue;
        }
        return lire(canal);
    }

    private static void envoyer(SocketChannel canal, byte[] morceau) throws IOException {
        var trame = ByteBuffer.allocate(4 + morceau.length);
        trame.putInt(morceau.length).put(morceau).flip();
        ecrire(canal, trame);
    }

    private static void ecrire(SocketChannel canal, ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) canal.write(octets);
    }

    private static String lire(SocketChannel canal) throws IOException {
        var reponse = ByteBuffer.allocate(REPONSE_MAX);
        while (reponse.hasRemaining() && canal.read(reponse) >= 0) {
            if (reponse.position() > 0 && reponse.get(reponse.position() - 1) == 0) {
                return new String(reponse.array(), 0, reponse.position() - 1, StandardCharsets.UTF_8).strip();
            }
        }
        throw new EOFException("The scanner hung up");
    }

    /// The file, whose own failure is not the scanner's.
    private static final class Lecture {
        private final @Nullable InputStream contenu;
        private @Nullable IOException panne;

        Lecture(@Nullable InputStream contenu) {
            this.contenu = contenu;
        }

        boolean presente() {
            return contenu != null;
        }

        byte[] suite() throws IOException {
            try {
                return contenu == null ? new byte[0] : contenu.readNBytes(MORCEAU);
            } catch (IOException e) {
                panne = e;
                throw e;
            }
        }
    }
}
