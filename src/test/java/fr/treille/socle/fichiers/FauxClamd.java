package fr.treille.socle.fichiers;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A scanner that knows one virus, the harmless one that everybody tests with, and speaks as clamd does.
final class FauxClamd implements AutoCloseable {
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private final ServerSocketChannel ecoute;
    private volatile int limite = Integer.MAX_VALUE;
    private volatile boolean muet;

    FauxClamd() {
        this(StandardProtocolFamily.INET, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    FauxClamd(Path prise) {
        this(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(prise));
    }

    private FauxClamd(StandardProtocolFamily famille, SocketAddress adresse) {
        try {
            ecoute = ServerSocketChannel.open(famille).bind(adresse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accueillir);
    }

    /// As `TREILLE_CLAMD` names it.
    String adresse() {
        try {
            return switch (ecoute.getLocalAddress()) {
                case InetSocketAddress tcp -> "127.0.0.1:" + tcp.getPort();
                case SocketAddress locale -> locale.toString();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes no more bytes than these.
    void limite(int octets) {
        limite = octets;
    }

    void seTaire(boolean oui) {
        muet = oui;
    }

    private void accueillir() {
        while (ecoute.isOpen()) {
            try {
                var client = ecoute.accept();
                Thread.ofVirtual().start(() -> parler(client));
            } catch (IOException ferme) {
                return;
            }
        }
    }

    private void parler(SocketChannel client) {
        try (client) {
            var lecture = new DataInputStream(Channels.newInputStream(client));
            var ordre = new StringBuilder();
            for (int c = lecture.read(); c > 0; c = lecture.read()) ordre.append((char) c);
            var reponse = ordre.toString().equals("zPING") ? "PONG" : analyser(lecture);
            if (muet) Thread.sleep(60_000);
            client.write(ByteBuffer.wrap((reponse + "\0").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | InterruptedException parti) {
            // The client is gone.
        }
    }

    private String analyser(DataInputStream lecture) throws IOException {
        var recu = new ByteArrayOutputStream();
        for (int taille = lecture.readInt(); taille > 0; taille = lecture.readInt()) {
            if (recu.size() + taille > limite) return "INSTREAM size limit exceeded. ERROR";
            recu.write(lecture.readNBytes(taille));
        }
        return recu.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    @Override
    public void close() {
        try {
            ecoute.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
