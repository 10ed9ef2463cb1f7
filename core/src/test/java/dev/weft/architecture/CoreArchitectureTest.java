package dev.weft.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rooms of core, from the bottom up, and what may be seen from outside. */
@AnalyzeClasses(packages = "dev.weft", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {
    /** A room knows only those before it. */
    static final List<String> ROOMS = List.of(
            "internal",
            "finding",
            "value",
            "body",
            "model",
            "markup",
            "validation",
            "importing.fragment",
            "importing.evidence",
            "importing.document",
            "importing.page",
            "importing",
            "json",
            "importing.collection",
            "render",
            "publish.fingerprint",
            "publish.index",
            "publish.plan",
            "publish.files",
            "publish.rendering",
            "publish.folder",
            "publish",
            "live");

    @ArchTest
    static void classesWereImported(JavaClasses classes) {
        assertThat(classes.containPackage("dev.weft.finding"))
                .as("Without classes every rule holds")
                .isTrue();
    }

    @ArchTest
    static final ArchRule aRoomKnowsOnlyThoseBelowIt = classes()
            .that()
            .resideInAPackage("dev.weft..")
            .should(KnowOnlyRoomsBelow.in(ROOMS))
            .because(
                    "a lower room must be understood, tested and changed without a higher one; a new room belongs in the list");

    @ArchTest
    static final ArchRule modelAndBodyDependOnNothingAbove = noClasses()
            .that()
            .resideInAnyPackage("dev.weft.model..", "dev.weft.body..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.weft.markup..",
                    "dev.weft.validation..",
                    "dev.weft.json..",
                    "dev.weft.importing..",
                    "dev.weft.render..",
                    "dev.weft.publish..")
            .allowEmptyShould(true)
            .because("the model must outlive every format it is read from and written to");

    @ArchTest
    static final ArchRule theFolderKnowsFilesAndNoSite = noClasses()
            .that()
            .resideInAPackage("dev.weft.publish.folder")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.weft.model..",
                    "dev.weft.render..",
                    "dev.weft.publish.index",
                    "dev.weft.publish.plan",
                    "dev.weft.publish.files")
            .because("what writes files whole and resumes is proven by failing each of its operations, with any bytes");

    @ArchTest
    static final ArchRule thePlanReadsNothing = noClasses()
            .that()
            .resideInAnyPackage("dev.weft.publish.index", "dev.weft.publish.plan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file", "java.io", "dev.weft.json")
            .because("a plan is a function of the entries, and the same on every machine of a cluster");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("dev.weft.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("packages in a cycle are one package, spread over several folders");

    @ArchTest
    static final ArchRule coreKnowsNoRenderer = noClasses()
            .that()
            .resideInAPackage("dev.weft..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.weft.html..", "dev.weft.rss..", "dev.weft.wechat..", "dev.weft.cli..")
            .because("renderers are found by the ServiceLoader; core must work with any of them, and without all");

    @ArchTest
    static final ArchRule exportedSignaturesAreOurOwn = classes()
            .that()
            .resideInAnyPackage(
                    "dev.weft.finding", "dev.weft.value", "dev.weft.body", "dev.weft.model", "dev.weft.render")
            .and()
            .arePublic()
            .should(new UseNoForeignTypeInSignatures())
            .allowEmptyShould(true)
            .because("a library in our signatures forces its versions, and its end of life, on every caller");
}
