package fr.treille.cooperation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.treille.cooperation.jdbc.EcritureDesMembres;
import fr.treille.cooperation.jdbc.LectureDesGrappes;
import fr.treille.programme.Campagne;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.programme.Nature;
import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.Organisme;
import fr.treille.referentiel.Registre;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.tableaux.Saisies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets establishments into a grappe, each or its reason. Called inside the transaction of an act that locked the
/// grappe; numbers are taken in one order, so that two lists never wait for each other.
@Component
class Entrees {
    /// Most establishments that one list adds.
    private static final int EN_UNE_FOIS = 1_000;

    private final EcritureDesMembres membres;
    private final LectureDesGrappes lecture;
    private final Registre registre;
    private final Nomenclatures nomenclatures;
    private final CampagnesEnVigueur campagnes;
    private final Traces traces;

    Entrees(
            EcritureDesMembres membres,
            LectureDesGrappes lecture,
            Registre registre,
            Nomenclatures nomenclatures,
            CampagnesEnVigueur campagnes,
            Traces traces) {
        this.membres = membres;
        this.lecture = lecture;
        this.registre = registre;
        this.nomenclatures = nomenclatures;
        this.campagnes = campagnes;
        this.traces = traces;
    }

    /// @param numeros as typed; each enters with the nature most common in the grappe
    Ajout ajouter(Grappe grappe, List<String> numeros, Signature par, Lecteur lecteur) {
        var nature = natureUsuelle(grappe, lecteur);
        var demandes = new LinkedHashMap<String, Apport>();
        numeros.stream().limit(EN_UNE_FOIS).forEach(n -> demandes.putIfAbsent(n, Apport.de(nature)));
        var ajout = ajouter(grappe, demandes, par, lecteur);
        return numeros.size() <= EN_UNE_FOIS
                ? ajout
                : ajout.avec(Refus.tropALaFois(EN_UNE_FOIS, numeros.subList(EN_UNE_FOIS, numeros.size())));
    }

    /// @param demandes what each brings, by its number as typed
    Ajout ajouter(Grappe grappe, Map<String, Apport> demandes, Signature par, Lecteur lecteur) {
        var campagne = campagnes.campagne(grappe.campagne());
        var tri = trier(demandes, campagne);
        var entrants = tri.apports().entrySet().stream()
                .map(a -> Membre.entrant(grappe.id(), a.getKey(), a.getValue(), par))
                .toList();
        var entree = inserer(grappe, entrants, tri.connus(), campagne, lecteur);
        var constats = new ArrayList<>(tri.constats());
        constats.addAll(entree.constats());
        return new Ajout(entree.entres(), constats);
    }

    /// Why some would not enter today, each with its reason; nothing is written.
    /// @param grappe left out when it says who is already engaged
    List<Constat> empechements(UUID grappe, Map<String, Apport> demandes, Campagne campagne, Lecteur lecteur) {
        var tri = trier(demandes, campagne);
        var constats = new ArrayList<>(tri.constats());
        constats.addAll(ailleurs(grappe, List.copyOf(tri.apports().keySet()), campagne, lecteur));
        return constats;
    }

    /// Those whom the register lets in, and why not the others.
    private record Tri(Map<Finess, Apport> apports, Map<Finess, Etablissement> connus, List<Constat> constats) {}

    private Tri trier(Map<String, Apport> demandes, Campagne campagne) {
        var constats = new ArrayList<Constat>();
        var apports = new LinkedHashMap<Finess, Apport>();
        demandes.forEach((texte, apport) -> Saisies.finess(texte)
                .ifPresentOrElse(
                        lu -> apports.putIfAbsent(lu.finess(), apport),
                        () -> constats.add(Refus.illisible(texte, campagne))));
        var connus = registre.etablissements(apports.keySet());
        var organismes = registre.organismes(
                apports.keySet().stream().filter(f -> !connus.containsKey(f)).toList());
        var entrants = new LinkedHashMap<Finess, Apport>();
        apports.forEach((finess, apport) -> {
            var etablissement = connus.get(finess);
            var refus = etablissement == null
                    ? Optional.of(absent(finess, campagne, organismes))
                    : refus(etablissement, campagne);
            refus.ifPresentOrElse(constats::add, () -> entrants.put(finess, apport));
        });
        return new Tri(entrants, connus, constats);
    }

    /// Members who come back as they were.
    Ajout revenir(Grappe grappe, List<Membre> retours, Lecteur lecteur) {
        var connus =
                registre.etablissements(retours.stream().map(Membre::finess).toList());
        return inserer(grappe, retours, connus, campagnes.campagne(grappe.campagne()), lecteur);
    }

    /// Members who are already engaged in another campaign, when the grappe would move to it.
    List<Constat> ailleurs(Grappe grappe, Campagne campagne, Lecteur lecteur) {
        var numeros = lecture.membres(grappe.id(), lecteur).stream()
                .map(m -> m.membre().finess())
                .toList();
        return ailleurs(grappe.id(), numeros, campagne, lecteur);
    }

    private List<Constat> ailleurs(UUID sauf, List<Finess> numeros, Campagne campagne, Lecteur lecteur) {
        var engages = membres.ailleurs(numeros, campagne.code(), sauf, lecteur);
        var connus = registre.etablissements(engages.keySet());
        return engages.entrySet().stream()
                .map(e -> Refus.dejaAilleurs(nom(e.getKey(), connus), e.getKey(), nomVisible(e.getValue()), campagne))
                .toList();
    }

    private Ajout inserer(
            Grappe grappe,
            List<Membre> entrants,
            Map<Finess, Etablissement> connus,
            Campagne campagne,
            Lecteur lecteur) {
        var entres = new HashMap<Finess, Boolean>();
        entrants.stream()
                .sorted(Comparator.comparing(m -> m.finess().numero()))
                .forEach(m -> entres.put(m.finess(), membres.inserer(m, grappe.campagne())));
        var refuses = entrants.stream()
                .map(Membre::finess)
                .filter(f -> !entres.getOrDefault(f, false))
                .toList();
        var engages = refuses.isEmpty()
                ? Map.<Finess, String>of()
                : membres.ailleurs(refuses, grappe.campagne(), grappe.id(), lecteur);
        var constats = refuses.stream()
                .map(f -> engages.containsKey(f)
                        ? Refus.dejaAilleurs(nom(f, connus), f, nomVisible(engages.get(f)), campagne)
                        : Refus.dejaLa(nom(f, connus), f, campagne))
                .toList();
        var admis = entrants.stream()
                .filter(m -> entres.getOrDefault(m.finess(), false))
                .toList();
        traces.entres(grappe.id(), admis);
        return new Ajout(admis, constats);
    }

    private static Constat absent(Finess finess, Campagne campagne, Map<Finess, Organisme> organismes) {
        return organismes.containsKey(finess) ? Refus.juridique(finess, campagne) : Refus.inconnu(finess.numero());
    }

    private Optional<Constat> refus(Etablissement etablissement, Campagne campagne) {
        var finess = etablissement.finess();
        boolean usld = nomenclatures
                .categorie(etablissement.categorie().code())
                .filter(Categorie::estUsld)
                .isPresent();
        if (usld) return Optional.of(Refus.usld(finess, campagne));
        if (etablissement.champ() == null) {
            return Optional.of(Refus.horsChamp(etablissement.nom(), finess, campagne));
        }
        return etablissement.ouvert() ? Optional.empty() : Optional.of(Refus.ferme(etablissement.nom(), finess));
    }

    private Nature natureUsuelle(Grappe grappe, Lecteur lecteur) {
        return lecture.membres(grappe.id(), lecteur).stream()
                .map(m -> m.membre().apport().nature())
                .collect(groupingBy(n -> n, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Nature, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Nature.MISE_EN_CONFORMITE);
    }

    private static String nom(Finess finess, Map<Finess, Etablissement> connus) {
        var etablissement = connus.get(finess);
        return etablissement == null ? finess.numero() : etablissement.nom();
    }

    private static @Nullable String nomVisible(@Nullable String nom) {
        return nom == null || nom.isEmpty() ? null : nom;
    }
}
