package fr.treille.comptes.authentification.jdbc;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys, in our schema. For Spring Security the name of a holder is the identifier of the account.
@Component
public class Cles implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private final JdbcClient jdbc;

    Cles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param id in base64url
    public record Cle(String id, String nom, Instant creeeLe, Instant vueLe) {}

    public List<Cle> de(UUID compte) {
        return jdbc.sql("""
            select c.id, c.nom, c.creee_le, c.vue_le
              from comptes.cle_d_acces c join comptes.porteur_de_cles p using (porteur)
             where p.compte = :compte order by c.creee_le, c.id
            """)
                .param("compte", compte)
                .query((l, _) -> new Cle(
                        new Bytes(l.getBytes("id")).toBase64UrlString(),
                        l.getString("nom"),
                        l.getTimestamp("creee_le").toInstant(),
                        l.getTimestamp("vue_le").toInstant()))
                .list();
    }

    public int nombre(UUID compte) {
        return jdbc.sql("""
            select count(*) from comptes.cle_d_acces c join comptes.porteur_de_cles p using (porteur)
             where p.compte = :compte
            """).param("compte", compte).query(Integer.class).single();
    }

    public boolean renommer(UUID compte, String id, String nom) {
        return jdbc.sql("""
            update comptes.cle_d_acces set nom = :nom
             where id = :id and porteur = (select porteur from comptes.porteur_de_cles where compte = :compte)
            """)
                        .param("nom", nom)
                        .param("id", octets(id))
                        .param("compte", compte)
                        .update()
                == 1;
    }

    public boolean retirer(UUID compte, String id) {
        return jdbc.sql("""
            delete from comptes.cle_d_acces
             where id = :id and porteur = (select porteur from comptes.porteur_de_cles where compte = :compte)
            """).param("id", octets(id)).param("compte", compte).update() == 1;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes porteur) {
        return jdbc.sql("""
            select p.compte, p.porteur, c.courriel
              from comptes.porteur_de_cles p join comptes.compte c on c.id = p.compte and c.ferme_le is null
             where p.porteur = :porteur
            """)
                .param("porteur", porteur.getBytes())
                .query((l, _) -> porteur(l))
                .optional()
                .orElse(null);
    }

    /// Draws the handle the first time. Nobody but the signed-in person comes here with a name.
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String compte) {
        jdbc.sql("""
            insert into comptes.porteur_de_cles (compte, porteur)
            select id, :porteur from comptes.compte where id = :compte and ferme_le is null
            on conflict do nothing
            """)
                .param("compte", UUID.fromString(compte))
                .param("porteur", tirer())
                .update();
        return jdbc.sql("""
            select p.compte, p.porteur, c.courriel
              from comptes.porteur_de_cles p join comptes.compte c on c.id = p.compte
             where p.compte = :compte
            """)
                .param("compte", UUID.fromString(compte))
                .query((l, _) -> porteur(l))
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity porteur) {
        // Drawn by `findByUsername`: there is nothing else to keep.
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from comptes.cle_d_acces where id = :id")
                .param("id", id.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord cle) {
        jdbc.sql("""
            insert into comptes.cle_d_acces (id, porteur, nom, cle_publique, compteur, verifiee, sauvegardable,
                                             sauvegardee, transports, attestation, client, creee_le, vue_le)
            values (:id, :porteur, :nom, :cle, :compteur, :verifiee, :sauvegardable,
                    :sauvegardee, :transports, :attestation, :client, :creee, :vue)
            on conflict (id) do update
               set compteur = excluded.compteur, verifiee = excluded.verifiee,
                   sauvegardee = excluded.sauvegardee, vue_le = excluded.vue_le
             where cle_d_acces.porteur = excluded.porteur
            """)
                .param("id", cle.getCredentialId().getBytes())
                .param("porteur", cle.getUserEntityUserId().getBytes())
                .param("nom", cle.getLabel())
                .param("cle", cle.getPublicKey().getBytes())
                .param("compteur", cle.getSignatureCount())
                .param("verifiee", cle.isUvInitialized())
                .param("sauvegardable", cle.isBackupEligible())
                .param("sauvegardee", cle.isBackupState())
                .param(
                        "transports",
                        cle.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(joining(",")))
                .param("attestation", octets(cle.getAttestationObject()))
                .param("client", octets(cle.getAttestationClientDataJSON()))
                .param("creee", Timestamp.from(cle.getCreated()))
                .param("vue", Timestamp.from(cle.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from comptes.cle_d_acces where id = :id")
                .param("id", id.getBytes())
                .query((l, _) -> cle(l))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes porteur) {
        return jdbc.sql("select * from comptes.cle_d_acces where porteur = :porteur order by creee_le")
                .param("porteur", porteur.getBytes())
                .query((l, _) -> cle(l))
                .list();
    }

    private static PublicKeyCredentialUserEntity porteur(ResultSet l) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(l.getBytes("porteur")))
                .name(l.getString("compte"))
                .displayName(l.getString("courriel"))
                .build();
    }

    private static CredentialRecord cle(ResultSet l) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(l.getBytes("id")))
                .userEntityUserId(new Bytes(l.getBytes("porteur")))
                .label(l.getString("nom"))
                .publicKey(new ImmutablePublicKeyCose(l.getBytes("cle_publique")))
                .signatureCount(l.getLong("compteur"))
                .uvInitialized(l.getBoolean("verifiee"))
                .backupEligible(l.getBoolean("sauvegardable"))
                .backupState(l.getBoolean("sauvegardee"))
                .transports(Arrays.stream(l.getString("transports").split(","))
                        .filter(t -> !t.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(toSet()))
                .attestationObject(bytes(l.getBytes("attestation")))
                .attestationClientDataJSON(bytes(l.getBytes("client")))
                .created(l.getTimestamp("creee_le").toInstant())
                .lastUsed(l.getTimestamp("vue_le").toInstant())
                .build();
    }

    /// What is not base64url is the identifier of no key.
    private static byte[] octets(String id) {
        try {
            return Bytes.fromBase64(id).getBytes();
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte @Nullable [] octets(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] octets) {
        return octets == null ? null : new Bytes(octets);
    }

    private static byte[] tirer() {
        var octets = new byte[32];
        new SecureRandom().nextBytes(octets);
        return octets;
    }
}
