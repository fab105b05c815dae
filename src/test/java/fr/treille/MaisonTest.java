package fr.treille;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;

/// The house as a whole: its rooms, its floors, and a security rule on every door.
@DisplayNameGeneration(ReplaceUnderscores.class)
public class MaisonTest {
    static final ApplicationModules MAISON = ApplicationModules.of(Treille.class);

    /// From the ground up: a room imports only what stands below it.
    static final Map<String, Integer> ETAGES = Map.of(
            "socle",
            0,
            "referentiel",
            1,
            "programme",
            2,
            "comptes",
            2,
            "cooperation",
            3,
            "diagnostic",
            3,
            "constitution",
            4);

    /// What is asked of every controller; `DroitsTest` shows that it can say no.
    public static final ArchRule LES_ROUTES_PORTENT_UNE_REGLE = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .should(porterUneRegle());

    @Test
    void the_rooms_are_those_we_know() {
        assertThat(MAISON.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(ETAGES.keySet());
    }

    @Test
    void a_room_shows_only_its_root_and_no_cycle_binds_two_rooms() {
        MAISON.verify();
    }

    @Test
    void imports_only_go_down() {
        for (var piece : MAISON) {
            int etage = ETAGES.get(piece.getIdentifier().toString());
            assertThat(piece.getDirectDependencies(MAISON).uniqueModules())
                    .allSatisfy(
                            autre -> assertThat(ETAGES.get(autre.getIdentifier().toString()))
                                    .as("%s imports %s", piece.getIdentifier(), autre.getIdentifier())
                                    .isLessThan(etage));
        }
    }

    @Test
    void every_controller_and_service_method_carries_a_security_rule() {
        var classes = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("fr.treille");
        LES_ROUTES_PORTENT_UNE_REGLE.check(classes);
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Service.class)
                .should(porterUneRegle())
                .check(classes);
    }

    private static ArchCondition<JavaMethod> porterUneRegle() {
        return new ArchCondition<>("carry a security rule") {
            @Override
            public void check(JavaMethod methode, ConditionEvents evenements) {
                boolean regle = methode.isMetaAnnotatedWith(PreAuthorize.class)
                        || methode.getOwner().isMetaAnnotatedWith(PreAuthorize.class);
                evenements.add(new SimpleConditionEvent(methode, regle, methode.getFullName() + " has no rule"));
            }
        };
    }
}
