package fr.treille.socle.securite;

import static fr.treille.socle.securite.Perimetre.Genre.DEPARTEMENT;
import static fr.treille.socle.securite.Perimetre.Genre.ESSMS;
import static fr.treille.socle.securite.Perimetre.Genre.GRAPPE;
import static fr.treille.socle.securite.Perimetre.Genre.NATION;
import static fr.treille.socle.securite.Perimetre.Genre.OG;
import static fr.treille.socle.securite.Perimetre.Genre.REGION;

import fr.treille.socle.securite.Perimetre.Genre;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody may do; a [Perimetre] says where. The names are those of the field's actors. Highest first.
public enum Role {
    /// Parameters and accounts; never decides on files.
    ADMINISTRATEUR_NATIONAL("Administrateur national", "Administration nationale", NATION),
    PILOTE_NATIONAL("Pilotage national (CNSA)", "CNSA", NATION),
    DNS("Délégation au numérique en santé", "DNS", NATION),
    ANS("Agence du numérique en santé", "ANS", NATION),
    ANAP("Agence de la performance (ANAP)", "ANAP", NATION),
    CDC("Caisse des dépôts", "Caisse des dépôts", NATION),
    /// Reads everything of its sample.
    AUDITEUR("Auditeur", "Audit", NATION, REGION, GRAPPE),
    FEDERATION("Fédération", "Fédération", NATION, REGION),
    DIRECTION_ARS("Direction de l'ARS", "ARS", REGION),
    INSTRUCTEUR_ARS("Chargé de mission de l'ARS", "ARS", REGION),
    DELEGATION_DEPARTEMENTALE("Délégation départementale de l'ARS", "Délégation départementale", DEPARTEMENT),
    CONSEIL_DEPARTEMENTAL("Conseil départemental", "Conseil départemental", DEPARTEMENT),
    /// Supports and animates; no money figure by default.
    GRADES("GRADeS", "GRADeS", REGION),
    COLLECTIF_SI("Collectif SI", "Collectif SI", REGION),
    DIRECTEUR_OG("Direction d'organisme gestionnaire", null, OG),
    REFERENT_ESSMS("Référent d'établissement", null, ESSMS),
    PORTEUR("Porteur de grappe", null, GRAPPE),
    AMOA("Chef de projet ou AMOA", null, GRAPPE),
    EDITEUR("Éditeur de logiciel", null, Genre.EDITEUR);

    private final String libelle;
    private final @Nullable String maison;
    private final Set<Genre> genres;

    Role(String libelle, @Nullable String maison, Genre premier, Genre... autres) {
        this.libelle = libelle;
        this.maison = maison;
        this.genres = EnumSet.of(premier, autres);
    }

    public String libelle() {
        return libelle;
    }

    /// Where this role works; null when its perimeter is its organisation, such as an OG.
    public @Nullable String maison() {
        return maison;
    }

    /// Kinds of perimeter in which this role may be held.
    public Set<Genre> genres() {
        return genres;
    }

    /// Name of the authority that Spring Security knows it by.
    public String autorite() {
        return "ROLE_" + name();
    }
}
