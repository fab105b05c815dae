package fr.treille.socle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.BaseDeTest;
import fr.treille.socle.securite.Acces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// What the owner of the database changes behind the journal is found and named. Six rows, one a day since the first of
/// March, the first five days sealed.
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {
    private static final String SANS_GARDE = "alter table socle.journal disable trigger user";
    private static final String GARDE = "alter table socle.journal enable trigger user";

    @TempDir
    static Path dossier;

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry proprietes) {
        BaseDeTest.neuve("verification_du_journal", proprietes);
        proprietes.add("treille.demonstration", () -> "non");
        System.setProperty("treille.donnees", dossier.toString());
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    LectureDuJournal lecture;

    @Autowired
    Sceaux sceaux;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void six_jours() {
        changer(
                "alter table socle.sceau drop constraint if exists sceau_numero_fkey",
                "alter table socle.sceau disable trigger user",
                "delete from socle.sceau",
                "delete from socle.journal",
                "alter table socle.sceau enable trigger user");
        for (int jour = 1; jour <= 6; jour++) {
            var objet = "essai:" + jour;
            transaction.executeWithoutResult(
                    _ -> journal.noter(new Fait("ESSAI_FAIT", objet, "avant", "{\"après\":\"é\"}", null)));
        }
        // The days are set as the triggers would have on those days.
        changer("""
            do $$
            declare j socle.journal; p bytea := decode(repeat('00', 32), 'hex');
            begin
                for j in select * from socle.journal order by numero loop
                    j.le := timestamptz '2026-03-01 10:00:00.123456+01' + (j.numero - 1) * interval '1 day';
                    j.precedent := p;
                    p := socle.empreinte_du_journal(j);
                    update socle.journal set le = j.le, precedent = j.precedent, empreinte = p where numero = j.numero;
                end loop;
            end $$
            """);
        maison(() -> sceaux.apposer());
        changer(
                "alter table socle.sceau disable trigger user",
                "delete from socle.sceau where jour = '2026-03-06'",
                "alter table socle.sceau enable trigger user");
    }

    @Test
    void an_untouched_journal_holds_from_its_first_row_to_its_seals() {
        assertThat(verifier()).isEqualTo(new Verification.Resultat(6, 5, null, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update socle.journal set motif = 'x' where numero = 3|3|une valeur a changé",
                "update socle.journal set apres = replace(apres, 'é', 'e') where numero = 4|4|une valeur a changé",
                "update socle.journal set nom = 'Autre' where numero = 1|1|une valeur a changé",
                "update socle.journal set le = le + interval '1 microsecond' where numero = 5|5|une valeur a changé",
                "update socle.journal set avant = null, apres = concat('avant', apres) where numero = 2|2|une valeur a"
                        + " changé",
                "update socle.journal j set motif = 'x', empreinte = socle.empreinte_du_journal(row(j.numero, j.le,"
                        + " j.compte, j.nom, j.organisation, j.acte, j.objet, j.avant, j.apres, 'x', j.precedent,"
                        + " j.empreinte)::socle.journal) where numero = 3|4|elle ne suit pas la ligne 3",
                "update socle.journal j set motif = 'x', empreinte = socle.empreinte_du_journal(row(j.numero, j.le,"
                        + " j.compte, j.nom, j.organisation, j.acte, j.objet, j.avant, j.apres, 'x', j.precedent,"
                        + " j.empreinte)::socle.journal) where numero = 6|0|",
                "delete from socle.journal where numero = 1|2|les lignes 1 à 1 manquent",
                "delete from socle.journal where numero = 4|5|les lignes 4 à 4 manquent",
                "delete from socle.journal where numero >= 5|5|la ligne que scelle ce jour n'est plus là"
            })
    void what_was_changed_is_named(String ordre, long numero, String phrase) {
        changer(ordre);
        var faute = verifier().premiere();
        if (numero == 0) {
            assertThat(faute).as("nothing was sealed after it: nobody can tell").isNull();
            return;
        }
        assertThat(faute).isNotNull();
        assertThat(faute.numero()).isEqualTo(numero);
        assertThat(faute.phrase()).contains(phrase);
    }

    @Test
    void a_chain_computed_again_from_the_change_on_no_longer_fits_its_seals() {
        refaireDepuisLaTroisieme();
        assertThat(verifier().premiere())
                .isEqualTo(new Verification.Faute(3L, "2026-03-03", "la ligne que scelle ce jour a changé depuis"));
    }

    @Test
    void seals_made_again_with_another_key_are_refused() {
        var autre = CleDuJournal.autre();
        refaireDepuisLaTroisieme();
        for (var sceau : sceaux.tous()) {
            var empreinte = jdbc.sql("select encode(empreinte, 'hex') from socle.journal where numero = :n")
                    .param("n", sceau.numero())
                    .query(String.class)
                    .single();
            changer(
                    "alter table socle.sceau disable trigger user",
                    "update socle.sceau set empreinte = decode('%s', 'hex'), cle = decode('%s', 'base64'), signature = decode('%s', 'base64') where jour = '%s'"
                            .formatted(
                                    empreinte,
                                    autre.publique(),
                                    autre.signer(Sceau.texte(sceau.jour(), sceau.numero(), empreinte)),
                                    sceau.jour()),
                    "alter table socle.sceau enable trigger user");
        }
        assertThat(verifier().premiere().phrase()).contains("signé d'une clé inconnue");
    }

    @Test
    void a_seal_taken_away_is_missed() {
        changer(
                "alter table socle.sceau disable trigger user",
                "delete from socle.sceau where jour = '2026-03-02'",
                "alter table socle.sceau enable trigger user");
        assertThat(verifier().premiere().phrase()).contains("le sceau du 2026-03-02 manque");
    }

    @Test
    void a_downloaded_file_is_verified_far_from_the_database() throws Exception {
        var sortie = new ByteArrayOutputStream();
        maison(() -> {
            FichierDuJournal.ecrire(sceaux.tous(), lecture::chaine, sortie);
            return 0;
        });
        var fichier = Files.write(dossier.resolve("journal.jsonl"), sortie.toByteArray());
        assertThat(FichierDuJournal.verifier(fichier, Set.of(sceaux.cle())).premiere())
                .isNull();
        assertThat(FichierDuJournal.verifier(
                                fichier, Set.of(CleDuJournal.autre().publique()))
                        .juste())
                .isFalse();
        var texte = sortie.toString(StandardCharsets.UTF_8);
        Files.writeString(fichier, texte.replace("\"objet\":\"essai:3\"", "\"objet\":\"essai:4\""));
        assertThat(FichierDuJournal.verifier(fichier, Set.of()).premiere().numero())
                .isEqualTo(3);
        Files.writeString(fichier, texte.lines().limit(1).toList().getFirst());
        assertThat(FichierDuJournal.verifier(fichier, Set.of(sceaux.cle())).juste())
                .isTrue();
    }

    @Test
    void a_day_is_sealed_once() {
        assertThat(maison(() -> sceaux.apposer())).as("the sixth of March").isEqualTo(1);
        assertThat(maison(() -> sceaux.apposer())).isZero();
    }

    private void refaireDepuisLaTroisieme() {
        changer("update socle.journal set motif = 'x' where numero = 3", """
            do $$
            declare j socle.journal; p bytea := (select empreinte from socle.journal where numero = 2);
            begin
                for j in select * from socle.journal where numero >= 3 order by numero loop
                    j.precedent := p;
                    p := socle.empreinte_du_journal(j);
                    update socle.journal set precedent = j.precedent, empreinte = p where numero = j.numero;
                end loop;
            end $$
            """);
    }

    private Verification.Resultat verifier() {
        return maison(() -> {
            var verification = new Verification(sceaux.tous(), Set.of(sceaux.cle()));
            lecture.chaine(ligne -> verification.lire(ligne, true));
            return verification.conclure();
        });
    }

    private static <T> T maison(java.util.function.Supplier<T> acte) {
        return Acces.commeLaMaison(acte);
    }

    private void changer(String... ordres) {
        BaseDeTest.enProprietaire(jdbc, SANS_GARDE);
        BaseDeTest.enProprietaire(jdbc, ordres);
        BaseDeTest.enProprietaire(jdbc, GARDE);
    }
}
