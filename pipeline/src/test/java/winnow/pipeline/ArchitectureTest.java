package winnow.pipeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/** The inner walls of the house: what may use what. */
@AnalyzeClasses(packages = "winnow", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] STAGE_PACKAGES = {
        "winnow.ingest..",
        "winnow.dedup..",
        "winnow.screen..",
        "winnow.catalog..",
        "winnow.report..",
        "winnow.selector..",
        "winnow.crate..",
        "winnow.export.."
    };

    @ArchTest
    static final ArchRule the_model_stands_alone = classes()
            .that()
            .resideInAPackage("winnow.model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("winnow.model..", "java.."))
            .because("what a review is made of must not change when a library does");

    @ArchTest
    static final ArchRule the_model_is_values = classes()
            .that()
            .resideInAPackage("winnow.model")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(be(DescribedPredicate.describe(
                    "records, enums or sealed interfaces",
                    type -> type.isRecord() || type.isEnum() || type.reflect().isSealed())))
            .because("values have no surprises");

    @ArchTest
    static final ArchRule stages_do_not_know_each_other = slices().matching(
                    "winnow.(ingest|dedup|screen|catalog|report|selector|crate|export)..")
            .should()
            .notDependOnEachOther()
            .because("what passes between stages are artifacts, so that each can be run, tested and cached alone");

    @ArchTest
    static final ArchRule stages_share_only_what_their_program_is_hashed_with = classes()
            .that()
            .resideInAnyPackage(STAGE_PACKAGES)
            .should()
            .onlyDependOnClassesThat(resideOutside("winnow..")
                    .or(resideInAnyPackage(STAGE_PACKAGES))
                    .or(resideInAnyPackage("winnow.model", "winnow.stage", "winnow.table", "winnow.db")))
            .because("a change of any other package would leave old results standing; see Program");

    @ArchTest
    static final ArchRule stages_do_not_know_how_they_are_run = noClasses()
            .that()
            .resideOutsideOfPackage("winnow.pipeline..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("winnow.pipeline..")
            .because("WHAT is done does not depend on HOW it is run");

    @ArchTest
    static final ArchRule only_one_class_names_the_stages = noClasses()
            .that()
            .resideInAPackage("winnow.pipeline..")
            .and()
            .doNotHaveSimpleName("Review")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "implement Stage",
                    type -> type.isAssignableTo("winnow.stage.Stage")
                            && !type.getFullName().equals("winnow.stage.Stage")))
            .because("a new stage is one line in Review");

    @ArchTest
    static final ArchRule tables_live_in_one_place =
            home("winnow.table..", "org.apache.commons.csv..", "org.apache.poi..");

    @ArchTest
    static final ArchRule databases_live_in_one_place = home("winnow.db..", "java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule full_text_search_lives_in_two_places = noClasses()
            .that(resideOutside("winnow.dedup..", "winnow.screen.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("dedup finds candidates with it and screen matches criteria; nobody else needs to know it");

    @ArchTest
    static final ArchRule bibtex_lives_in_ingest = home("winnow.ingest..", "org.jbibtex..");

    @ArchTest
    static final ArchRule the_font_lives_where_drawings_are_made = home(
            "winnow.report.drawing..", "org.apache.pdfbox..", "org.apache.fontbox..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule the_command_line_lives_in_the_pipeline = home("winnow.pipeline..", "picocli..");

    @ArchTest
    static final ArchRule stages_know_no_clock_and_no_dice = noClasses()
            .that()
            .resideInAnyPackage(STAGE_PACKAGES)
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("the same input gives the same bytes");

    @ArchTest
    static final ArchRule stages_know_no_network = noClasses()
            .that()
            .resideInAnyPackage(STAGE_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "okhttp3..")
            .because("a review can be made again without a network");

    @ArchTest
    static final ArchRule case_never_depends_on_the_locale = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .because("in Turkish, the lower case of I is not i");

    @ArchTest
    static final ArchRule nobody_prints_but_the_command_line = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("winnow.pipeline.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is said is decided in one place");

    private static ArchRule home(String home, String... libraries) {
        return noClasses()
                .that(resideOutside(home))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(home + " is the only home of " + String.join(", ", libraries));
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return ArchCondition.from(predicate);
    }
}
