package learninghub.network;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import learninghub.network.actor.ActingAs;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("learninghub.network");

    @Test
    void features_do_not_go_in_circles() {
        check(slices().matching("learninghub.network.(*)..").should().beFreeOfCycles());
    }

    @Test
    void features_lie_one_level_deep() {
        check(classes().should().resideInAPackage("learninghub.network.*"));
    }

    @Test
    void names_say_what_a_thing_is() {
        check(noClasses()
                .should()
                .haveNameMatching(".*\\.(.*(Manager|Helper|Utils?|Impl|Dto)|(Base|Abstract|Common).*)"));
    }

    @Test
    void whatever_can_be_asked_says_who_acts() {
        // An interface is what this service asks of another.
        check(classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(ActingAs.class));
    }

    /** A transaction without an actor sees nothing private, and looks as if there were nothing. */
    @Test
    void transactions_are_opened_with_an_actor_only() {
        check(noClasses().that().areNotAnnotations().should().beAnnotatedWith(Transactional.class));
        check(methods().should().notBeAnnotatedWith(Transactional.class));
    }

    @Test
    void entities_never_leave_a_resource() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(DescribedPredicate.describe(
                        "an entity", (JavaClass type) -> type.isAnnotatedWith(Entity.class))));
    }

    @Test
    void resources_are_called_by_clients_only() {
        check(noClasses().should().dependOnClassesThat().haveSimpleNameEndingWith("Resource"));
    }

    @Test
    void acts_do_not_know_of_http_answers() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .areNotInterfaces()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.ws.rs.core.Response"));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
