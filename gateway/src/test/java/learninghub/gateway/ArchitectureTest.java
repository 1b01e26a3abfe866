package learninghub.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "learninghub.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("learninghub.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Abstract.*|Common.*|Dto)");

    @ArchTest
    static final ArchRule features_lie_one_level_deep = classes()
            .that()
            .doNotHaveSimpleName("Gateway")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAPackage("learninghub.gateway.*");

    @ArchTest
    static final ArchRule problems_know_nothing_of_what_causes_them = noClasses()
            .that()
            .resideInAPackage("..problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..forward..", "..token..", "..arrival..", "..openapi..");
}
