package fr.treille.socle.fichiers;

import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Connecte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a file, whole, in pieces of 1 MB. Who may read it is decided by the room that holds its identifier.
@Service
public class Fichiers {
    private static final int MORCEAU = 1 << 20;
    private final JdbcClient jdbc;

    Fichiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param nom as the person called it
    /// @return its identifier; nothing is kept if the transaction of the caller is undone
    /// @throws IOException if what is read breaks off
    @Connecte
    @Transactional(rollbackFor = IOException.class)
    public UUID deposer(String nom, InputStream contenu) throws IOException {
        var id = UUID.randomUUID();
        jdbc.sql("insert into socle.fichier (id, nom) values (:id, :nom)")
                .param("id", id)
                .param("nom", nom)
                .update();
        int rang = 0;
        for (byte[] lu = contenu.readNBytes(MORCEAU); lu.length > 0; lu = contenu.readNBytes(MORCEAU)) {
            jdbc.sql("insert into socle.morceau (fichier, rang, contenu) values (:id, :rang, :contenu)")
                    .param("id", id)
                    .param("rang", rang++)
                    .param("contenu", lu)
                    .update();
        }
        return id;
    }

    /// Writes the file in a folder of this machine.
    /// @return where it is; the caller removes it
    /// @throws Introuvable if it has been forgotten
    /// @throws IOException if the folder cannot take it
    @Connecte
    public Path copier(UUID id, Path dossier) throws IOException {
        int morceaux = jdbc.sql("""
            select count(m.rang) from socle.fichier f left join socle.morceau m on m.fichier = f.id
             where f.id = :id group by f.id
            """)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Introuvable("fichier", id));
        var copie = Files.createTempFile(dossier, CopiesLaissees.debut(), ".tmp");
        try (var sortie = Files.newOutputStream(copie)) {
            for (int rang = 0; rang < morceaux; rang++) {
                sortie.write(jdbc.sql("select contenu from socle.morceau where fichier = :id and rang = :rang")
                        .param("id", id)
                        .param("rang", rang)
                        .query(byte[].class)
                        .single());
            }
            return copie;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copie);
            throw e;
        }
    }

    /// Does nothing if it is forgotten already.
    @Connecte
    @Transactional
    public void oublier(UUID id) {
        jdbc.sql("delete from socle.fichier where id = :id").param("id", id).update();
    }
}
