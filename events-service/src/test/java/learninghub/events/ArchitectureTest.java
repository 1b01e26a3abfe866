package learninghub.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "learninghub.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_are_features_without_cycles =
            slices().matching("learninghub.events.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_are_one_level_deep =
            noClasses().should().resideInAPackage("learninghub.events.*.*..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameContaining("Manager")
            .orShould()
            .haveNameMatching(".*(Helper|Utils?|Impl|Base|Common|Dto|DTO)$")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base|Common)\\w*$");

    @ArchTest
    static final ArchRule an_event_is_what_people_attend =
            classes().that().haveSimpleNameEndingWith("Event").should().resideInAPackage("..event");

    @ArchTest
    static final ArchRule resources_are_hidden = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule entities_stay_behind_resources = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should(notMentionEntities());

    @ArchTest
    static final ArchRule packages_are_null_marked = classes().should(bePackageNullMarked());

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> notMentionEntities() {
        return new ArchCondition<>("not return entities") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    private static ArchCondition<JavaClass> bePackageNullMarked() {
        return new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
            }
        };
    }
}
