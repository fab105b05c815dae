package fr.treille.comptes.authentification.jdbc;

import fr.treille.comptes.authentification.Coffre;
import fr.treille.comptes.authentification.Coffre.Scelle;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The second factors of an account: application of codes and recovery codes. Passkeys are in [Cles].
@Component
public class Facteurs {
    private final JdbcClient jdbc;
    private final Coffre coffre;

    Facteurs(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /// @param secret     absent when the key that sealed it is not here any more
    /// @param dernierPas last step whose code was accepted
    public record Totp(byte @Nullable [] secret, Instant poseLe, long dernierPas) {}

    public Optional<Totp> totp(UUID compte) {
        return jdbc.sql("select secret, cle, pose_le, dernier_pas from comptes.totp where compte = :compte")
                .param("compte", compte)
                .query((l, _) -> new Totp(
                        ouvrir(compte, l.getBytes("secret"), l.getString("cle")),
                        l.getTimestamp("pose_le").toInstant(),
                        l.getLong("dernier_pas")))
                .optional();
    }

    private byte @Nullable [] ouvrir(UUID compte, byte[] secret, @Nullable String cle) {
        return cle == null
                ? secret
                : coffre.ouvrir(new Scelle(cle, secret), lien(compte)).orElse(null);
    }

    private static String lien(UUID compte) {
        return "totp:" + compte;
    }

    /// Seals with the key of today what is in the clear or under another key.
    /// @return how many are under a key that is not here any more, and stay as they are
    public int resceller() {
        var anciens = jdbc.sql("""
            select compte, secret, cle from comptes.totp where cle is distinct from :cle for update
            """)
                .param("cle", coffre.cle())
                .query((l, _) ->
                        new Ancien(l.getObject("compte", UUID.class), l.getBytes("secret"), l.getString("cle")))
                .list();
        int illisibles = 0;
        for (var ancien : anciens) {
            var secret = ouvrir(ancien.compte(), ancien.secret(), ancien.cle());
            if (secret == null) {
                illisibles++;
                continue;
            }
            var scelle = coffre.sceller(secret, lien(ancien.compte()));
            jdbc.sql("update comptes.totp set secret = :secret, cle = :cle where compte = :compte")
                    .param("secret", scelle.octets())
                    .param("cle", scelle.cle())
                    .param("compte", ancien.compte())
                    .update();
        }
        return illisibles;
    }

    private record Ancien(
            UUID compte, byte[] secret, @Nullable String cle) {}

    public void poserTotp(UUID compte, byte[] secret, long pas) {
        var scelle = coffre.sceller(secret, lien(compte));
        jdbc.sql("""
            insert into comptes.totp (compte, secret, cle, dernier_pas) values (:compte, :secret, :cle, :pas)
            on conflict (compte) do update
               set secret = excluded.secret, cle = excluded.cle, pose_le = now(), dernier_pas = excluded.dernier_pas
            """)
                .param("compte", compte)
                .param("secret", scelle.octets())
                .param("cle", scelle.cle())
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
