package fr.treille.programme;

import static fr.treille.programme.Genre.CHOIX;
import static fr.treille.programme.Genre.DATE;
import static fr.treille.programme.Genre.ENTIER;
import static fr.treille.programme.Genre.EUROS;
import static fr.treille.programme.Genre.FACTEUR;
import static fr.treille.programme.Genre.LISTE;
import static fr.treille.programme.Genre.OUI_NON;
import static fr.treille.programme.Genre.PART;
import static fr.treille.programme.Genre.TEXTE;

import fr.treille.referentiel.Champ;
import fr.treille.socle.Constat.Gravite;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Every parameter a campaign states: its key in the file, what it means, what its value is made of. The values
/// themselves are in the files alone.
public enum Parametre {
    GUICHET("guichet", "Appel que ce barème décrit", CHOIX, Interrupteurs.Guichet.class),
    BASE_LEGALE("base_legale", "Établissements éligibles", TEXTE),
    CHAMPS_ASSURANCE_MALADIE(
            "champs_assurance_maladie", "Champs tenus pour financés par l'assurance maladie", LISTE, Champ.class),
    MINIMUM_HEXAGONE("minimum_essms.hexagone", "Minimum d'ESSMS dans l'hexagone", ENTIER),
    MINIMUM_CORSE_OUTREMER("minimum_essms.corse_outremer", "Minimum d'ESSMS en Corse et outre-mer", ENTIER),
    MAXIMUM_UNE_REGION("maximum_essms.une_region", "Maximum d'ESSMS dans une seule région", ENTIER),
    MAXIMUM_PLUSIEURS_REGIONS("maximum_essms.plusieurs_regions", "Maximum d'ESSMS dans plusieurs régions", ENTIER),
    AU_DELA(
            "maximum_essms.au_dela_une_region",
            "Orientation au-delà du maximum, dans une seule région",
            CHOIX,
            Interrupteurs.AuDela.class),
    PLAFOND_FINANCES("plafond_essms_finances", "Nombre d'ESSMS financés au plus", ENTIER),
    MINIMUM_OG_HEXAGONE("minimum_og_petits.hexagone", "Minimum de petits OG regroupés, hexagone", ENTIER),
    MINIMUM_OG_CORSE_OUTREMER(
            "minimum_og_petits.corse_outremer", "Minimum de petits OG regroupés, Corse et outre-mer", ENTIER),
    SEUIL_PETIT_OG("seuil_petit_og", "Un OG est petit en dessous de ce nombre d'ESSMS", ENTIER),
    TAILLE_OG_BASE("taille_og_base", "Ce qui fait la taille d'un OG", CHOIX, Interrupteurs.BaseTailleOg.class),
    DATE_TAILLE_OG("date_reference_taille_og", "Date à laquelle la taille d'un OG est regardée", TEXTE),
    SOLUTION_UNIQUE(
            "solution_unique", "Une seule solution DUI pour la grappe", CHOIX, Interrupteurs.SolutionUnique.class),
    SOLUTION_NON_REFERENCEE(
            "solution_non_referencee", "Effet d'une solution non référencée Ségur", CHOIX, Gravite.class),
    EXEMPTION_AHI_PJM("exemption_ahi_pjm", "Projet uniquement AHI ou PJM dispensé de référencement", OUI_NON),
    AHI_SONS("ahi.sons_eligible", "AHI éligibles au SONS", OUI_NON),
    AHI_A_PARTIR_DU("ahi.a_partir_du", "Date d'effet des règles AHI", DATE),
    AHI_CIBLES("ahi.cibles_exemptees_si_non_sons", "Cibles dont les AHI hors SONS sont dispensés", TEXTE),
    ACCUEIL_ISOLE("accueil_isole", "Un ESSMS isolé peut rejoindre une grappe en cours", OUI_NON),
    ENTITE_NATIONALE("entite_nationale", "Règle des ESSMS rattachés à une entité nationale", TEXTE),
    ACQUISITION_FORFAIT("acquisition.forfait", "Acquisition, forfait par ESSMS", EUROS),
    ACQUISITION_USAGES("acquisition.usages", "Acquisition, usages (part client) par ESSMS", EUROS),
    EDITEUR_NON_REFERENCE(
            "acquisition.editeur_non_reference", "Acquisition, éditeur non référencé Ségur, par ESSMS", EUROS),
    EDITEUR_REFERENCE("acquisition.editeur_reference", "Acquisition, éditeur référencé Ségur, par ESSMS", EUROS),
    EDITEUR_MODE("acquisition.editeur_mode", "Part éditeur : plafond ou forfait", CHOIX, Interrupteurs.Mode.class),
    CONFORMITE_FORFAIT("mise_en_conformite.forfait", "Mise en conformité, forfait par ESSMS", EUROS),
    CONFORMITE_USAGES("mise_en_conformite.usages", "Mise en conformité, usages par ESSMS", EUROS),
    CONFORMITE_EDITEUR("mise_en_conformite.editeur", "Mise en conformité, éditeur par ESSMS", EUROS),
    EQUIPEMENT("equipement.par_essms", "Équipement et infrastructure, par ESSMS", EUROS),
    EQUIPEMENT_MODE("equipement.mode", "Équipement : plafond ou forfait", CHOIX, Interrupteurs.Mode.class),
    EQUIPEMENT_CONDITION(
            "equipement.condition", "ESSMS qui peuvent être équipés", CHOIX, Interrupteurs.ConditionEquipement.class),
    EQUIPEMENT_TYPES("equipement.types", "Natures qui peuvent être équipées", LISTE, Nature.class),
    PRORATA_EQUIPEMENT("equipement.prorata", "Équipement réduit aux heures éligibles", OUI_NON),
    MUTUALISATION_EQUIPEMENT("equipement.mutualisation", "Plafonds d'équipement mis en commun dans la grappe", OUI_NON),
    AMOA_MARCHE("amoa.marche", "Assistance à la procédure de marché", EUROS),
    AMOA_PILOTAGE("amoa.pilotage", "Assistance au pilotage", EUROS),
    AMOA_BASE("amoa.base", "Assistance par projet ou par ESSMS", CHOIX, Interrupteurs.BaseAmoa.class),
    AMOA_CONDITION("amoa.condition", "Grappes qui ont droit à l'assistance", CHOIX, Interrupteurs.ConditionAmoa.class),
    AMOA_CONDITION_MARCHE(
            "amoa.marche_condition",
            "Ce que suppose l'assistance au marché",
            CHOIX,
            Interrupteurs.ConditionMarche.class),
    AMOA_MODE("amoa.mode", "Assistance : plafond ou forfait", CHOIX, Interrupteurs.Mode.class),
    QUEUE_A_PARTIR_DU("national_tail_from", "Premier rang financé au barème national réduit", ENTIER),
    QUEUE_USAGES("national_tail.acquisition.maitrise_ouvrage", "Barème national réduit, maîtrise d'ouvrage", EUROS),
    QUEUE_EDITEUR("national_tail.acquisition.editeur", "Barème national réduit, éditeur", EUROS),
    QUEUE_COMPLEMENT(
            "national_tail.acquisition.complement_reference",
            "Barème national réduit, complément éditeur référencé",
            EUROS),
    QUEUE_CONFORMITE("national_tail.mise_en_conformite", "Barème national réduit, mise en conformité", EUROS),
    AVANCE("echeancier.avance", "Part du premier versement", PART),
    SOLDE("echeancier.solde", "Part du solde", PART),
    CONDITION_AVANCE("echeancier.condition_avance", "Condition du premier versement", TEXTE),
    CONDITION_SOLDE("echeancier.condition_solde", "Condition du solde", TEXTE),
    A_CONFIRMER("echeancier.a_confirmer", "Échéancier à confirmer", OUI_NON),
    REGLE_SOLDE(
            "regle_solde",
            "Solde si les cibles sont atteintes en partie",
            CHOIX,
            List.of("TOUT_OU_RIEN", "PAR_ESSMS", "PRORATA")),
    BASE_DEVIS("base_devis", "Devis pris hors taxe ou toutes taxes comprises", CHOIX, List.of("HT", "TTC")),
    REPERE("repere.par_essms", "Aide moyenne par ESSMS constatée", EUROS),
    REPERE_ESSMS("repere.essms", "Taille moyenne d'un projet", ENTIER),
    REPERE_BAS("repere.bande_basse", "Alerte en dessous de ce multiple du repère", FACTEUR),
    REPERE_HAUT("repere.bande_haute", "Alerte au-dessus de ce multiple du repère", FACTEUR),
    FENETRE_REGIONALE("fenetre.regionale", "Dépôt, appel régional", TEXTE),
    FENETRE_REGIONALE_CLOTURE("fenetre.regionale.cloture", "Clôture, appel régional", DATE),
    FENETRE_MULTI("fenetre.multi_regionale", "Dépôt, projet multirégional", TEXTE),
    FENETRE_MULTI_CLOTURE("fenetre.multi_regionale.cloture", "Clôture, projet multirégional", DATE),
    FENETRE_NATIONALE("fenetre.nationale", "Dépôt, appel national", TEXTE),
    FENETRE_NATIONALE_CLOTURE("fenetre.nationale.cloture", "Clôture, appel national", DATE),
    ENVELOPPE("enveloppe.totale", "Enveloppe annoncée", EUROS),
    ENVELOPPE_ESMS("enveloppe.esms_numerique", "Enveloppe ESMS numérique", EUROS),
    ENVELOPPE_REGIONALE("enveloppe.regionale", "dont régions (ARS)", EUROS),
    ENVELOPPE_NATIONALE("enveloppe.nationale", "dont appel national", EUROS),
    ENVELOPPE_FRAIS("enveloppe.frais_cdc", "dont frais de la Caisse des dépôts", EUROS),
    ENVELOPPE_SONS("enveloppe.sons", "SONS", EUROS),
    ENVELOPPE_INNOVATION("enveloppe.innovation", "Innovation", EUROS),
    ENVELOPPE_RESSOURCES("enveloppe.ressources_regionales", "Ressources régionales", EUROS),
    ENVELOPPE_REGIONS("enveloppe.regions", "Enveloppes régionales connues", TEXTE),
    SONS_PREND_EN_CHARGE("sons.mise_a_niveau", "Mise à niveau du logiciel payée par le SONS", OUI_NON),
    SONS_DATE_TAILLE_OG("sons.date_reference_taille_og", "SONS : date de la taille de l'OG", DATE),
    SONS_CATEGORIES("sons.categories_agregees", "SONS : catégories agrégées éligibles", LISTE),
    SONS_BAREME("sons.bareme", "SONS : barème par taille d'OG", TEXTE);

    private final String cle;
    private final String libelle;
    private final Genre genre;
    private final List<String> admis;

    Parametre(String cle, String libelle, Genre genre) {
        this(cle, libelle, genre, List.of());
    }

    Parametre(String cle, String libelle, Genre genre, Class<? extends Enum<?>> admis) {
        this(
                cle,
                libelle,
                genre,
                Arrays.stream(admis.getEnumConstants()).map(Enum::name).toList());
    }

    Parametre(String cle, String libelle, Genre genre, List<String> admis) {
        this.cle = cle;
        this.libelle = libelle;
        this.genre = genre;
        this.admis = admis;
    }

    public String cle() {
        return cle;
    }

    public String libelle() {
        return libelle;
    }

    public Genre genre() {
        return genre;
    }

    /// Values a choice or a list may take; empty when any is right.
    public List<String> admis() {
        return admis;
    }

    /// What a page says of one of these values.
    public String libelle(String choix) {
        return Choix.dit(this, choix);
    }

    /// Whether it decides an amount, or who is given one: two people change it. Told by its kind, since everything that
    /// is not a text is computed with; apart from what is only compared or shown beside the amounts.
    public boolean changeDeLArgent() {
        return genre != TEXTE && !groupe().equals("repere") && this != A_CONFIRMER;
    }

    /// First word of the key: the parameters of one subject share it.
    public String groupe() {
        return cle.split("\\.", 2)[0];
    }

    public static Optional<Parametre> deCle(String cle) {
        return Arrays.stream(values()).filter(p -> p.cle.equals(cle)).findFirst();
    }
}
