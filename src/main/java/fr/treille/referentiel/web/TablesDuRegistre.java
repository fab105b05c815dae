package fr.treille.referentiel.web;

import fr.treille.referentiel.Activites.Activite;
import fr.treille.referentiel.DifferencesDImport.Compte;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.EvenementDeVie;
import fr.treille.referentiel.EvenementDuRegistre;
import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.ImportPasse;
import fr.treille.referentiel.Organisme;
import fr.treille.socle.Region;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Tableau;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the sheets of the register say, as tables: their fields, and the lists that they hold.
final class TablesDuRegistre {
    static final Tableau<Etablissement> ETABLISSEMENT = new Tableau<>(
                    "etablissement",
                    "Un établissement",
                    "Aucun établissement",
                    ColonnesDeRecherche.tableau().colonnes())
            .texte("nom-long", "Nom long", Etablissement::nomLong)
            .ouiNon("essms", "Compté comme ESSMS", Etablissement::essms)
            .texte("lieu-dit", "Lieu-dit", e -> e.adresse().lieuDit())
            .texte("ape", "Code APE", Etablissement::ape)
            .texte("mode-de-tarification", "Mode de tarification", Etablissement::modeDeTarification)
            .date("ouvert-le", "Ouvert le", Etablissement::ouvertLe)
            .date("autorise-le", "Autorisé le", Etablissement::autoriseLe)
            .date("maj-le", "Mis à jour le", Etablissement::majLe)
            .liste("alertes", "À vérifier", Etablissement::alertes);

    static final Tableau<Organisme> ORGANISME = Tableau.<Organisme>nomme("organisme", "Un organisme", "Aucun organisme")
            .texte("finess", "FINESS", o -> o.finess().numero())
            .texte("nom", "Nom", Organisme::nom)
            .texte("nom-long", "Nom long", Organisme::nomLong)
            .texte("siren", "SIREN", Organisme::siren)
            .texte("statut", "Statut juridique", Organisme::statut)
            .texte("secteur", "Secteur", o -> o.secteur())
            .texte("adresse", "Adresse", o -> o.adresse().voie())
            .texte("code-postal", "Code postal", o -> o.adresse().codePostal())
            .texte("ville", "Ville", o -> o.adresse().ville())
            .texte("commune", "Commune (INSEE)", o -> o.adresse().commune())
            .texte("departement", "Département", o -> o.adresse().departement())
            .texte("region", "Région (INSEE)", o -> o.adresse().region())
            .texte("telephone", "Téléphone", Organisme::telephone)
            .date("cree-le", "Créé le", Organisme::creeLe)
            .texte("etat", "État", o -> o.etat())
            .date("ferme-le", "Fermé le", Organisme::fermeLe)
            .entier("taille", "ESSMS ouverts", Organisme::taille)
            .liste("alertes", "À vérifier", Organisme::alertes)
            .texte("origine", "Origine", o -> o.origine())
            .date("maj-le", "Mis à jour le", Organisme::majLe);

    static final Tableau<Activite> ACTIVITES = Tableau.<Activite>nomme(
                    "activites", "Activités exercées", "Aucune activité connue")
            .texte("codes", "Activité, mode et public", Activite::codes)
            .date("debut", "Depuis le", Activite::debut)
            .ouiNon("ouverte", "Ouverte", Activite::ouverte)
            .entier("installee", "Places installées", Activite::installee)
            .entier("autorisee", "Places autorisées", Activite::autorisee);

    static final Tableau<EvenementDuRegistre> HISTOIRE = Tableau.<EvenementDuRegistre>nomme(
                    "histoire", "Ce que les fichiers ont dit, le dernier d'abord", "Aucun événement")
            .texte("genre", "Événement", e -> e.genre().libelle())
            .code(e -> e.genre())
            .date("date-fichier", "Date du fichier", EvenementDuRegistre::dateFichier)
            .date("effet-le", "Prend effet le", EvenementDuRegistre::effetLe)
            .texte("source", "Fichier", EvenementDuRegistre::source)
            .liste(
                    "changements",
                    "Avant → après",
                    e -> e.changements().stream().map(Colonnes::phrase).toList());

    static final Tableau<EvenementDeVie> VIE = Tableau.<EvenementDeVie>nomme(
                    "vie", "Événements de vie confirmés", "Aucun événement")
            .texte("genre", "Événement", e -> e.genre().libelle())
            .code(e -> e.genre())
            .liste("anciens", "De", e -> EvenementsController.numeros(e.anciens()))
            .liste("nouveaux", "Vers", e -> EvenementsController.numeros(e.nouveaux()))
            .date("le", "Le", EvenementDeVie::le);

    static final Tableau<Groupement> GROUPEMENTS = Tableau.<Groupement>nomme(
                    "groupements", "Groupements et réseaux", "Aucun groupement ne correspond.")
            .texte("id", "Identifiant", g -> g.id())
            .pourLesProgrammes()
            .texte("nom", "Nom", Groupement::designation)
            .code(Groupement::nom)
            .fixe()
            .triable()
            .lien(g -> "/groupements/" + g.id())
            .texte("genre", "Genre", g -> g.genre().libelle())
            .code(g -> g.genre())
            .triable()
            .texte("numero", "Numéro", Groupement::numero)
            .surDemande()
            .texte("organisme", "FINESS de l'organisme", Groupement::organisme)
            .surDemande()
            .texte("region", "Région", g -> region(g.region()))
            .code(Groupement::region)
            .date("debut", "Créé le", Groupement::debut)
            .triable()
            .date("fin", "Terminé le", Groupement::fin)
            .triable()
            .texte("motif", "Motif de la fin", Groupement::note)
            .surDemande()
            .ouiNon("saisi", "Saisi à la main", Groupement::saisi);

    static final Tableau<Groupement> GROUPEMENT =
            new Tableau<>("groupement", "Un groupement", "Aucun groupement", GROUPEMENTS.colonnes());

    static final Tableau<Groupement.Membre> MEMBRES = Tableau.<Groupement.Membre>nomme(
                    "membres-du-groupement", "Membres", "Aucun membre connu")
            .texte("organisme", "FINESS de l'organisme", Groupement.Membre::organisme)
            .texte("designation", "Membre", Groupement.Membre::designation)
            .texte("role", "Rôle", m -> m.role().libelle())
            .code(m -> m.role())
            .date("debut", "Depuis le", Groupement.Membre::debut)
            .date("fin", "Jusqu'au", Groupement.Membre::fin)
            .ouiNon("saisi", "Saisi à la main", Groupement.Membre::saisi);

    static final Tableau<Groupement.Appartenance> APPARTENANCES = Tableau.<Groupement.Appartenance>nomme(
                    "appartenances", "Groupements dont il est ou fut membre", "Aucun groupement")
            .texte("groupement", "Identifiant du groupement", a -> a.groupement())
            .texte("genre", "Genre", a -> a.genre().libelle())
            .code(a -> a.genre())
            .texte("nom", "Nom", Groupement.Appartenance::nom)
            .texte("role", "Rôle", a -> a.role())
            .date("fin", "Jusqu'au", Groupement.Appartenance::fin);

    static final Tableau<ImportPasse> IMPORTS = Tableau.<ImportPasse>nomme(
                    "imports", "Imports du registre, le dernier d'abord", "Aucun import")
            .texte("id", "Identifiant", i -> i.id())
            .texte("genre", "Genre de fichier", ImportPasse::genre)
            .texte("fichier", "Fichier", ImportPasse::fichier)
            .date("date-fichier", "Date du fichier", ImportPasse::dateFichier)
            .texte("demande-par", "Demandé par", ImportPasse::demandePar)
            .ouiNon("force", "Forcé", ImportPasse::force)
            .instant("commence-le", "Commencé le", ImportPasse::commenceLe)
            .instant("fini-le", "Fini le", ImportPasse::finiLe)
            .entier("lus", "Lus", ImportPasse::lus)
            .entier("crees", "Créés", ImportPasse::crees)
            .entier("modifies", "Modifiés", ImportPasse::modifies)
            .entier("fermes", "Fermés", ImportPasse::fermes)
            .entier("inchanges", "Inchangés", ImportPasse::inchanges)
            .entier("refuses", "Refusés", ImportPasse::refuses)
            .entier("a-verifier", "À vérifier", ImportPasse::alertes);

    static final Tableau<ImportPasse> IMPORT = new Tableau<>("import", "Un import", "Aucun import", IMPORTS.colonnes());

    static final Tableau<Compte> COMPTES = Tableau.<Compte>nomme(
                    "comptes-des-differences", "Différences par genre", "Aucune différence")
            .texte("sujet", "Sujet", c -> c.sujet())
            .texte("genre", "Différence", c -> c.genre().libelle())
            .code(c -> c.genre())
            .entier("nombre", "Lignes", Compte::nombre);

    private TablesDuRegistre() {}

    /// Where a grouping stands in an order, by the keys of the columns.
    static Demande.Curseur position(Groupement g, Demande demande) {
        var valeur = switch (Objects.requireNonNullElse(demande.tri(), "")) {
            case "genre" -> g.genre().name();
            case "debut" ->
                Objects.requireNonNullElse(g.debut(), LocalDate.of(1, 1, 1)).toString();
            case "fin" ->
                Objects.requireNonNullElse(g.fin(), LocalDate.of(9999, 12, 31)).toString();
            default -> Objects.requireNonNullElse(g.nom(), "");
        };
        return new Demande.Curseur(valeur, g.id().toString());
    }

    private static @Nullable String region(@Nullable String code) {
        return code == null ? null : Region.de(code).map(Region::nom).orElse(code);
    }
}
