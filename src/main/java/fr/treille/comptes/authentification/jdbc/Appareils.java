package fr.treille.comptes.authentification.jdbc;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The browsers that signed in before, by the digest of their token.
@Component
public class Appareils {
    private final JdbcClient jdbc;

    Appareils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean connu(UUID compte, byte[] empreinte) {
        return jdbc.sql("""
            select exists (select from comptes.appareil
                            where empreinte = :empreinte and compte = :compte and vu_le > now() - interval '180 days')
            """)
                .param("empreinte", empreinte)
                .param("compte", compte)
                .query(Boolean.class)
                .single();
    }

    public void voir(UUID compte, byte[] empreinte) {
        jdbc.sql("""
            insert into comptes.appareil (empreinte, compte) values (:empreinte, :compte)
            on conflict (empreinte) do update set vu_le = now() where comptes.appareil.compte = excluded.compte
            """).param("empreinte", empreinte).param("compte", compte).update();
    }

    public void oublier(UUID compte) {
        jdbc.sql("delete from comptes.appareil where compte = :compte")
                .param("compte", compte)
                .update();
    }
}
