package fr.treille.socle.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Files of ours under `documents/` in the classpath, read once.
final class Ressource {
    private static final Map<String, byte[]> LUES = new ConcurrentHashMap<>();

    private Ressource() {}

    static byte[] octets(String nom) {
        return LUES.computeIfAbsent(nom, n -> {
            try (var flux = Ressource.class.getResourceAsStream("/documents/" + n)) {
                if (flux == null) throw new IllegalStateException("documents/%s is not in the classpath".formatted(n));
                return flux.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
