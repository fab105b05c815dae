package fr.treille.comptes.authentification.oidc;

import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.OuvertATous;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which account an identity opens. Bound by a person who is signed in here, or who holds an invitation: an address
/// that is the same binds nothing, since a provider may give it to somebody else tomorrow.
@Service
public class IdentitesExternes {
    private final JdbcClient jdbc;
    private final Comptes comptes;
    private final Journal journal;

    IdentitesExternes(JdbcClient jdbc, Comptes comptes, Journal journal) {
        this.jdbc = jdbc;
        this.comptes = comptes;
        this.journal = journal;
    }

    /// What the page of the account shows.
    public record Liee(String fournisseur, String montrer) {}

    /// The account of this identity. What the provider says of its address and name is noted and changes nothing else.
    @OuvertATous
    @Transactional
    public Optional<Compte> compte(Identite identite) {
        return jdbc.sql("""
            update comptes.identite_externe set vue_le = now(), courriel = :courriel, nom = :nom
             where fournisseur = :fournisseur and sub = :sub
            returning compte
            """)
                .param("courriel", identite.courriel())
                .param("nom", identite.nom())
                .param("fournisseur", identite.fournisseur())
                .param("sub", identite.sub())
                .query(UUID.class)
                .optional()
                .flatMap(comptes::parId);
    }

    /// Binds an identity that opens nothing yet.
    /// @return false when it already opens an account, this one or another: nothing changed
    @OuvertATous
    @Transactional
    public boolean lier(Identite identite, UUID compte) {
        int liees = jdbc.sql("""
            insert into comptes.identite_externe (fournisseur, sub, compte, courriel, nom)
            values (:fournisseur, :sub, :compte, :courriel, :nom)
            on conflict (fournisseur, sub) do nothing
            """)
                .param("fournisseur", identite.fournisseur())
                .param("sub", identite.sub())
                .param("compte", compte)
                .param("courriel", identite.courriel())
                .param("nom", identite.nom())
                .update();
        if (liees == 0) return false;
        journal.noter(new Fait("IDENTITE_LIEE", "compte:" + compte, null, identite.fournisseur(), null));
        return true;
    }

    @OuvertATous
    @Transactional
    public void delier(String fournisseur, UUID compte) {
        int deliees = jdbc.sql(
                        "delete from comptes.identite_externe where fournisseur = :fournisseur and compte = :compte")
                .param("fournisseur", fournisseur)
                .param("compte", compte)
                .update();
        if (deliees > 0) journal.noter(new Fait("IDENTITE_DELIEE", "compte:" + compte, fournisseur, null, null));
    }

    @OuvertATous
    @Transactional(readOnly = true)
    public List<Liee> de(UUID compte) {
        return jdbc.sql("""
            select fournisseur, coalesce(nom, '') || coalesce(' (' || courriel || ')', '') as montrer
              from comptes.identite_externe where compte = :compte order by fournisseur, liee_le
            """)
                .param("compte", compte)
                .query((l, _) -> new Liee(
                        l.getString("fournisseur"), l.getString("montrer").strip()))
                .list();
    }
}
