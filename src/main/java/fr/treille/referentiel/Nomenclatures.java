package fr.treille.referentiel;

import fr.treille.referentiel.jdbc.CategoriesLivrees;
import fr.treille.referentiel.jdbc.LectureDesNomenclatures;
import fr.treille.socle.Dates;
import fr.treille.socle.Departement;
import fr.treille.socle.Region;
import fr.treille.socle.securite.OuvertATous;
import java.text.Collator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Categories as the database has them, read again within a minute after they change; regions and départements of the
/// files, that do not change while the application runs. A code that is not here may still stand in the register.
@Service
@OuvertATous
public class Nomenclatures {
    private static final long AGE = Duration.ofMinutes(1).toNanos();

    private final LectureDesNomenclatures lecture;
    private volatile Categories categories;
    private final Map<String, Region> regions;
    private final Map<String, Departement> departements;

    Nomenclatures(LectureDesNomenclatures lecture) {
        this.lecture = lecture;
        categories = lire(lecture.marque());
        regions = parCode(
                Region.le(LocalDate.now(Dates.PARIS)).stream()
                        .sorted(Comparator.comparing(Region::nom, Collator.getInstance(Locale.FRENCH)))
                        .toList(),
                Region::code);
        departements = parCode(Departement.tous(), Departement::code);
    }

    /// The categories that come with Treille, by code, read without database.
    public static Map<String, Categorie> categoriesLivrees() {
        return CategoriesLivrees.lire();
    }

    public Optional<Categorie> categorie(String code) {
        return Optional.ofNullable(parCode().get(code));
    }

    /// In the order of their codes.
    public Collection<Categorie> categories() {
        return parCode().values();
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /// In the order of their names.
    public Collection<Region> regions() {
        return regions.values();
    }

    public Optional<Departement> departement(String code) {
        return Optional.ofNullable(departements.get(code));
    }

    /// In the order of their codes.
    public Collection<Departement> departements() {
        return departements.values();
    }

    /// @param lueA nanoseconds of this machine
    private record Categories(Map<String, Categorie> parCode, String marque, long lueA) {}

    /// Reads the categories again at the next question.
    void oublier() {
        categories = new Categories(categories.parCode(), "", System.nanoTime() - AGE - 1);
    }

    private Map<String, Categorie> parCode() {
        var lues = categories;
        if (System.nanoTime() - lues.lueA() <= AGE) return lues.parCode();
        var marque = lecture.marque();
        categories =
                marque.equals(lues.marque()) ? new Categories(lues.parCode(), marque, System.nanoTime()) : lire(marque);
        return categories.parCode();
    }

    private Categories lire(String marque) {
        return new Categories(parCode(lecture.categories(), Categorie::code), marque, System.nanoTime());
    }

    private static <T> Map<String, T> parCode(List<T> lignes, Function<T, String> code) {
        return lignes.stream()
                .collect(Collectors.toMap(code, Function.identity(), (a, _) -> a, java.util.LinkedHashMap::new));
    }
}
