package fr.treille.comptes.jdbc;

import fr.treille.comptes.Invitation;
import fr.treille.socle.securite.Lecteur;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The addresses invited. None is erased.
@Component
public class Invitees {
    private static final String LUE = """
        select h.id, h.courriel, h.role, h.genre, h.identifiant, h.ou, h.proposee, h.creee_le, h.creee_par,
               h.creee_par_nom, h.envoyee_le, h.envois, h.expire_le, h.acceptee_le, h.annulee_le,
        """;
    /// Invitations to roles, for those who could have sent them, and each his own.
    private static final String LISTE = LUE + """
               (h.creee_par = :compte or %1$s) as gerable
          from comptes.invitation h
         where h.role is not null and (h.creee_par = :compte or %1$s)
           and (:q = '' or h.courriel like '%%' || lower(:q) || '%%'
                or socle.simplifier(h.ou) like '%%' || socle.simplifier(:q) || '%%')
           and case :etat when 'EN_ATTENTE' then h.acceptee_le is null and h.annulee_le is null and h.expire_le > :maintenant
                          when 'EXPIREE' then h.acceptee_le is null and h.annulee_le is null and h.expire_le <= :maintenant
                          when 'ACCEPTEE' then h.acceptee_le is not null
                          when 'ANNULEE' then h.annulee_le is not null else true end
        """.formatted(PerimetreDesComptes.GERABLE);

    private final JdbcClient jdbc;
    private final PerimetreDesComptes perimetre;

    Invitees(JdbcClient jdbc, PerimetreDesComptes perimetre) {
        this.jdbc = jdbc;
        this.perimetre = perimetre;
    }

    /// @return false when the same invitation waits already
    public boolean inscrire(Invitation i, byte[] jeton) {
        return jdbc.sql("""
            insert into comptes.invitation (id, courriel, role, genre, identifiant, ou, proposee, jeton, creee_le,
                                            creee_par, creee_par_nom, envoyee_le, envois, expire_le)
            values (:id, :courriel, :role, :genre, :identifiant, :ou, :proposee, :jeton, :le, :par, :parNom, :le, 1,
                    :expire)
            on conflict do nothing
            """)
                        .param("id", i.id())
                        .param("courriel", i.courriel())
                        .param("role", i.role() == null ? null : i.role().name())
                        .param("genre", i.genre() == null ? null : i.genre().name())
                        .param("identifiant", i.identifiant())
                        .param("ou", i.ou())
                        .param("proposee", i.proposee())
                        .param("jeton", jeton)
                        .param("le", i.creeeLe().atOffset(ZoneOffset.UTC))
                        .param("par", i.creeePar())
                        .param("parNom", i.creeeParNom())
                        .param("expire", i.expireLe().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// A new token: the one sent before opens nothing any more.
    public void renvoyer(UUID id, byte[] jeton, Instant maintenant, Instant expireLe) {
        jdbc.sql("""
            update comptes.invitation set jeton = :jeton, envoyee_le = :le, envois = envois + 1, expire_le = :expire
             where id = :id and acceptee_le is null and annulee_le is null
            """)
                .param("id", id)
                .param("jeton", jeton)
                .param("le", maintenant.atOffset(ZoneOffset.UTC))
                .param("expire", expireLe.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void annuler(UUID id, UUID par) {
        jdbc.sql("""
            update comptes.invitation set annulee_le = now(), annulee_par = :par
             where id = :id and acceptee_le is null and annulee_le is null
            """).param("id", id).param("par", par).update();
    }

    /// @return false when somebody used it meanwhile: it serves once
    public boolean accepter(UUID id, UUID compte) {
        return jdbc.sql("""
            update comptes.invitation set acceptee_le = now(), acceptee_par = :compte
             where id = :id and acceptee_le is null and annulee_le is null
            """).param("id", id).param("compte", compte).update() == 1;
    }

    public Optional<Invitation> parJeton(byte[] jeton) {
        return jdbc.sql(LUE + " false as gerable from comptes.invitation h where h.jeton = :jeton")
                .param("jeton", jeton)
                .query(new SimplePropertyRowMapper<>(Invitation.class))
                .optional();
    }

    /// The one by which this address is proving itself.
    public Optional<Invitation> ouverture(String courriel) {
        return jdbc.sql(LUE + """
            false as gerable from comptes.invitation h
             where h.courriel = :courriel and h.role is null and h.acceptee_le is null and h.annulee_le is null
            """)
                .param("courriel", courriel)
                .query(new SimplePropertyRowMapper<>(Invitation.class))
                .optional();
    }

    public Optional<Invitation> une(UUID id, Lecteur lecteur) {
        return jdbc.sql(LISTE + " and h.id = :id")
                .params(parametres(lecteur, "", "", Instant.EPOCH))
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Invitation.class))
                .optional();
    }

    /// @param apres  the line after which the page begins: its instant and identifier
    /// @return latest first
    public List<Invitation> page(
            Lecteur lecteur,
            String q,
            String etat,
            Instant maintenant,
            @Nullable String apresLe,
            @Nullable String apresId,
            int limite) {
        return jdbc.sql(LISTE + """
             and (cast(:apresLe as timestamptz) is null
                  or (h.creee_le, h.id) < (cast(:apresLe as timestamptz), cast(:apresId as uuid)))
             order by h.creee_le desc, h.id desc limit :limite
            """)
                .params(parametres(lecteur, q, etat, maintenant))
                .param("apresLe", apresLe)
                .param("apresId", apresId)
                .param("limite", limite)
                .query(new SimplePropertyRowMapper<>(Invitation.class))
                .list();
    }

    public void chacune(Lecteur lecteur, String q, String etat, Instant maintenant, Consumer<Invitation> suite) {
        try (var lignes = jdbc
                .sql(LISTE + " order by h.creee_le desc, h.id desc")
                .params(parametres(lecteur, q, etat, maintenant))
                .query(new SimplePropertyRowMapper<>(Invitation.class))
                .stream()) {
            lignes.forEach(suite);
        }
    }

    private Map<String, Object> parametres(Lecteur lecteur, String q, String etat, Instant maintenant) {
        var parametres = new java.util.HashMap<>(perimetre.parametres(lecteur));
        parametres.put("q", q.strip());
        parametres.put("etat", etat);
        parametres.put("maintenant", maintenant.atOffset(ZoneOffset.UTC));
        return parametres;
    }
}
