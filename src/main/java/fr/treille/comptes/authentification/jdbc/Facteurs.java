package fr.treille.comptes.authentification.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The second factors of an account: application of codes and recovery codes. Passkeys are in [Cles].
@Component
public class Facteurs {
    private final JdbcClient jdbc;

    Facteurs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param pas last step whose code was accepted
    public record Totp(byte[] secret, Instant poseLe, long dernierPas) {}

    public Optional<Totp> totp(UUID compte) {
        return jdbc.sql("select secret, pose_le, dernier_pas from comptes.totp where compte = :compte")
                .param("compte", compte)
                .query((l, _) ->
                        new Totp(l.getBytes("secret"), l.getTimestamp("pose_le").toInstant(), l.getLong("dernier_pas")))
                .optional();
    }

    public void poserTotp(UUID compte, byte[] secret, long pas) {
        jdbc.sql("""
            insert into comptes.totp (compte, secret, dernier_pas) values (:compte, :secret, :pas)
            on conflict (compte) do update
               set secret = excluded.secret, pose_le = now(), dernier_pas = excluded.dernier_pas
            """)
                .param("compte", compte)
                .param("secret", secret)
                .param("pas", pas)
                .update();
    }

    /// @return false when a code of this step or of a later one was accepted before, on any instance
    public boolean accepter(UUID compte, long pas) {
        return jdbc.sql("update comptes.totp set dernier_pas = :pas where compte = :compte and dernier_pas < :pas")
                        .param("compte", compte)
                        .param("pas", pas)
                        .update()
                == 1;
    }

    public boolean retirerTotp(UUID compte) {
        return jdbc.sql("delete from comptes.totp where compte = :compte")
                        .param("compte", compte)
                        .update()
                == 1;
    }

    public void remplacerCodes(UUID compte, Collection<byte[]> empreintes) {
        jdbc.sql("delete from comptes.code_de_secours where compte = :compte")
                .param("compte", compte)
                .update();
        for (var empreinte : empreintes) {
            jdbc.sql("insert into comptes.code_de_secours (compte, empreinte) values (:compte, :empreinte)")
                    .param("compte", compte)
                    .param("empreinte", empreinte)
                    .update();
        }
    }

    /// @return false when this code is not, or no more, one of this account
    public boolean consommerCode(UUID compte, byte[] empreinte) {
        return jdbc.sql("delete from comptes.code_de_secours where compte = :compte and empreinte = :empreinte")
                        .param("compte", compte)
                        .param("empreinte", empreinte)
                        .update()
                == 1;
    }

    public int codesRestants(UUID compte) {
        return jdbc.sql("select count(*) from comptes.code_de_secours where compte = :compte")
                .param("compte", compte)
                .query(Integer.class)
                .single();
    }

    /// Whether the account holds, in any organisation, a role of this list today.
    public boolean tientUnRole(UUID compte, Collection<String> roles) {
        return jdbc.sql("""
            select exists (select from comptes.habilitation
                            where compte = :compte and role = any(:roles)
                              and du <= current_date and (au is null or au >= current_date))
            """)
                .param("compte", compte)
                .param("roles", roles.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
