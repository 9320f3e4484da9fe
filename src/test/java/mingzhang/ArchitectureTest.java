package mingzhang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rooms, which way they know each other, and which library belongs to which. */
@AnalyzeClasses(packages = "mingzhang", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FINDING_KNOWS_NO_OTHER_ROOM = knowsOnly("finding");

    @ArchTest
    static final ArchRule ADDRESS_KNOWS_NO_OTHER_ROOM = knowsOnly("address");

    @ArchTest
    static final ArchRule CONTENT_KNOWS_FINDING = knowsOnly("content", "finding");

    @ArchTest
    static final ArchRule FACTS_STAND_ON_CONTENT = knowsOnly("facts", "content", "finding");

    @ArchTest
    static final ArchRule TARGET_KNOWS_NO_OTHER_ROOM = knowsOnly("target");

    @ArchTest
    static final ArchRule CHECK_STANDS_ON_FACTS = knowsOnly("check", "prose", "target", "facts", "content", "finding");

    @ArchTest
    static final ArchRule ROOMS_OF_RULES_FORM_NO_RING =
            slices().matching("mingzhang.check.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FILES_OF_REPORTS_ARE_READ_WITHOUT_RECOGNISING_THEM =
            slices().matching("mingzhang.recognition.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule COMPARE_STANDS_ON_FACTS = knowsOnly("compare", "facts", "content", "finding");

    @ArchTest
    static final ArchRule RENDER_STANDS_ON_COMPARE_AND_FACTS =
            knowsOnly("render", "chart", "compare", "schema", "facts", "content", "finding", "address", "script");

    @ArchTest
    static final ArchRule SCRIPT_KNOWS_NO_FACTS = knowsOnly("script");

    @ArchTest
    static final ArchRule REPORT_STANDS_ON_FINDING = knowsOnly("report", "finding");

    @ArchTest
    static final ArchRule PROSE_KNOWS_NO_OTHER_ROOM = knowsOnly("prose");

    @ArchTest
    static final ArchRule PRINT_KNOWS_NO_FACTS = knowsOnly("print");

    @ArchTest
    static final ArchRule PUBLISH_KNOWS_NO_FACTS = knowsOnly("publish", "address");

    @ArchTest
    static final ArchRule CHART_KNOWS_NO_FACTS = knowsOnly("chart");

    @ArchTest
    static final ArchRule DOWNLOAD_KNOWS_NO_FACTS = knowsOnly("download");

    @ArchTest
    static final ArchRule AUTHOR_STANDS_ON_CONTENT = knowsOnly("author", "content", "finding");

    @ArchTest
    static final ArchRule RECOGNITION_STANDS_ON_FACTS_AND_PROSE =
            knowsOnly("recognition", "prose", "facts", "content", "finding");

    @ArchTest
    static final ArchRule SCHEMA_STANDS_ON_FACTS = knowsOnly("schema", "facts", "content", "finding");

    @ArchTest
    static final ArchRule SERVE_STANDS_ON_BUILD = knowsOnly("serve", "build", "finding", "address");

    @ArchTest
    static final ArchRule BUILD_IS_KNOWN_TO_THE_COMMANDS_AND_THE_SERVER_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages(room("build"), room("cli"), room("serve"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(room("build"));

    @ArchTest
    static final ArchRule SERVE_IS_KNOWN_TO_THE_COMMANDS_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages(room("serve"), room("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(room("serve"));

    @ArchTest
    static final ArchRule COMMANDS_ARE_KNOWN_TO_NOBODY = noClasses()
            .that()
            .resideOutsideOfPackage(room("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(room("cli"));

    @ArchTest
    static final ArchRule YAML_IS_READ_IN_CONTENT = livesIn("content", "org.yaml..");

    @ArchTest
    static final ArchRule JSON_IS_WRITTEN_IN_BUILD = livesIn("build", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule FORMULAS_ARE_READ_IN_FACTS = livesIn("facts", "com.ezylang..");

    @ArchTest
    static final ArchRule TEMPLATES_AND_MARKDOWN_ARE_RENDERED_IN_RENDER =
            livesIn("render", "freemarker..", "org.commonmark..", "io.nayuki..");

    @ArchTest
    static final ArchRule PDFS_ARE_MADE_IN_PRINT =
            livesIn("print", "com.openhtmltopdf..", "org.apache.xmpbox..", "org.apache.batik..");

    @ArchTest
    static final ArchRule PDFS_ARE_MADE_IN_PRINT_AND_READ_IN_RECOGNITION = noClasses()
            .that()
            .resideOutsideOfPackages(room("print"), room("recognition"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule WORKBOOKS_ARE_MADE_IN_DOWNLOAD = livesIn("download", "org.dhatim..");

    @ArchTest
    static final ArchRule OFFICE_FILES_ARE_READ_IN_RECOGNITION =
            livesIn("recognition", "org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule PAGES_ARE_READ_IN_RECOGNITION = livesIn("recognition", "org.jsoup..");

    @ArchTest
    static final ArchRule COMMANDS_ARE_READ_IN_CLI = livesIn("cli", "picocli..");

    @ArchTest
    static final ArchRule REQUESTS_ARE_ANSWERED_IN_SERVE = livesIn("serve", "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule NOTHING_STATIC_CAN_BE_CHANGED =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule PUBLIC_CLASSES_ARE_FINAL = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static void everyRoomIsNamedHere(JavaClasses classes) {
        assertThat(classes.getPackage("mingzhang").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrder(
                        "address",
                        "author",
                        "build",
                        "chart",
                        "check",
                        "cli",
                        "compare",
                        "content",
                        "download",
                        "facts",
                        "finding",
                        "print",
                        "prose",
                        "publish",
                        "recognition",
                        "render",
                        "report",
                        "schema",
                        "script",
                        "serve",
                        "target");
    }

    private static String room(String name) {
        return "mingzhang." + name + "..";
    }

    private static ArchRule knowsOnly(String room, String... others) {
        String[] allowed = Stream.concat(Stream.of(room), Arrays.stream(others))
                .map(ArchitectureTest::room)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.or(resideOutsideOfPackage("mingzhang.."), resideInAnyPackage(allowed)));
    }

    private static ArchRule livesIn(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
