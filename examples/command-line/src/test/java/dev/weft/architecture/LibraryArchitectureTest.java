package dev.weft.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What holds for core and every renderer; only an example has all of them on its path. */
@AnalyzeClasses(packages = "dev.weft", importOptions = LibraryArchitectureTest.Libraries.class)
class LibraryArchitectureTest {
    private static final String[] RENDERERS = {"dev.weft.html..", "dev.weft.rss..", "dev.weft.wechat.."};

    @ArchTest
    static void classesWereImported(JavaClasses classes) {
        assertThat(new String[] {"dev.weft.finding", "dev.weft.html", "dev.weft.rss", "dev.weft.wechat"})
                .as("Without classes every rule holds")
                .allMatch(classes::containPackage);
    }

    @ArchTest
    static final ArchRule coreKnowsNoRenderer = noClasses()
            .that()
            .resideOutsideOfPackages(RENDERERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(RENDERERS)
            .because("core must work with any renderer, and without all");

    @ArchTest
    static final ArchRule noRendererKnowsAnother = slices().matching("dev.weft.(html|rss|wechat)..")
            .should()
            .notDependOnEachOther()
            .because("whoever wants feeds must not have to take the pages too");

    @ArchTest
    static final ArchRule noReaderKnowsAnother = slices().matching(
                    "dev.weft.(archives|feeds|wordpress|markdown|word)..")
            .should()
            .notDependOnEachOther()
            .because("each reader of collections is a jar of its own, and brings only the libraries that its sources"
                    + " need");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("dev.weft.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle are one package, spread over several folders");

    @ArchTest
    static final ArchRule outputDependsOnArgumentsAlone = classes()
            .should(new CallNothingThatReadsItsSurroundings())
            .because("the same input must give the same bytes on every machine, in every zone and locale, at any time");

    @ArchTest
    static final ArchRule librariesPrintNothing = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("standard output belongs to the program; what there is to say is a finding or an exception");

    @ArchTest
    static final ArchRule timeIsJavaTime = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weft.feeds..") // ROME gives java.util.Date, which is an instant to its reader
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.sql\\..*|java\\.text\\.(Simple)?DateFormat")
            .because("they are mutable, carry the default zone, and cannot hold a date without a time");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<JavaClass>("be in a package with @NullMarked in its package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is in an unmarked package"));
                    }
                }
            })
            .because("NullAway checks only what is marked, and callers read the mark");

    /** The libraries' classes, whether in a jar or, before packaging, in a folder. */
    static final class Libraries implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/weft/cli/")
                    && !location.contains("/dev/weft/example/")
                    && new DoNotIncludeTests().includes(location);
        }
    }
}
