package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.figure.Explanation;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;

/**
 * Protected records are counted and never listed. Everything about one household bears the mark {@code ZQX}, and breaks rules of
 * its own, of its neighbours and of the file; in the second month its application has left the extract.
 */
class ProtectedRecordsTest {

    /** With a hyphen, which no font or picture written as base64 can hold. */
    private static final String MARK = "-ZQX";

    @TempDir
    private static Path folder;

    private static SmallHome home;
    private static CommandLineRun lastRun;

    @BeforeAll
    static void two_months_with_a_protected_household() throws IOException {
        home = SmallHome.in(folder).month("2026-08-31", "B").month("2026-09-30", "B");
        for (String asAt : List.of("2026-08-31", "2026-09-30")) {
            boolean isThere = asAt.equals("2026-08-31");
            home.file(asAt, "property.csv", """
                    property_ref,property_type,bedrooms,ownership,weekly_rent,uprn
                    P1,flat,2,council,95.10,
                    P2,house,3,council,110.00,100
                    P3,flat,1,council,80.00,
                    P-ZQX,bedsit,4,council,9000.00,100
                    """)
                .file(asAt, "tenancy.csv", """
                    tenancy_ref,property_ref,household_ref,tenure_type,start_date,end_date,rent_basis
                    T1,P1,H1,secure,2020-05-04,2026-07-30,social
                    T2,P2,H2,secure,2019-01-07,,social
                    T3,P1,H3,introductory,2026-08-14,,social
                    T4,P-ZQX,H4,secure,2018-01-01,2026-08-20,social
                    T-ZQX,P-ZQX,H-ZQX,introductory,2026-08-10,,social
                    T2-ZQX,P3,H-ZQX,secure,2026-09-29,2026-01-01,social
                    """)
                .file(asAt, "household_member.csv", """
                    person_token,household_ref,birth_date,sex,relationship,from_date
                    K1,H11,1990-01-01,female,lead,2020-01-01
                    M-ZQX,H-ZQX,2015-02-02,female,lead,2020-01-01
                    K1,H-ZQX,1990-01-01,female,child,2020-01-01
                    """)
                .file(asAt, "homelessness_case.csv", """
                    case_ref,household_ref,application_date,relief_start,relief_end
                    C-ZQX,H-ZQX,2026-01-05,2026-02-01,2026-01-01
                    """)
                .file(asAt, "application.csv", """
                    application_ref,household_ref,applicant_type,application_date,registration_date,effective_date,band,bedroom_need,status,closed_date,sensitive_flag,case_ref
                    A1,H11,home_seeker,2024-02-29,2024-03-01,2024-03-01,A,2,active,,,
                    A2,H12,home_seeker,2025-06-01,2025-06-10,2025-06-10,B,1,active,,no,
                    A3,H3,homeless,2026-01-05,2026-01-05,2026-01-05,A,2,housed,2026-08-14,,
                    """ + (isThere ? """
                    A-ZQX,H-ZQX,home_seeker,2026-03-01,2026-02-01,2026-01-01,B,3,active,,yes,C-ZQX
                    A2-ZQX,H-ZQX,home_seeker,2026-03-01,2026-02-01,2026-03-01,C,2,active,,,
                    A3-ZQX,H-ZQX,home_seeker,2026-03-01,2026-03-01,2026-03-01,A,1,housed,2026-08-10,,
                    A4-ZQX,H-ZQX,home_seeker,2026-05-01,2026-03-01,2026-03-01,A,1,housed,2026-04-10,Y,
                    """ : ""))
                .file(asAt, "application_event.csv", """
                    event_ref,application_ref,event,old,new,at
                    E1-%1$s,A1,status,,active,2024-03-01
                    E2-%1$s-ZQX,A-ZQX,status,,active,2026-02-01
                    E3-%1$s-ZQX,A3-ZQX,status,active,housed,2026-08-10
                    """.formatted(asAt))
                .file(asAt, "advert.csv", """
                    advert_ref,property_ref,landlord_type,bedrooms,opens,closes,units
                    D1,P1,council,2,2026-08-01,2026-08-05,1
                    """)
                .file(asAt, "bid.csv", """
                    advert_ref,application_ref,placed_at,valid,rank_at_close
                    D1,A1,2026-08-02,true,1
                    D1,A2,2026-08-02,true,2
                    D1,A-ZQX,2026-08-09,true,1
                    """)
                .file(asAt, "offer.csv", """
                    offer_ref,application_ref,property_ref,advert_ref,offered_on,outcome,outcome_on
                    O-ZQX,A-ZQX,P1,D1,2026-08-08,refused,2026-08-01
                    """)
                .file(asAt, "letting.csv", """
                    tenancy_ref,application_ref,letting_kind
                    T3,A3,relet
                    T-ZQX,A3-ZQX,relet
                    """)
                .file(asAt, "void.csv", """
                    void_ref,property_ref,tenancy_ref_out,tenancy_ref_in,void_start,void_end,void_class
                    V1,P1,T1,T3,2026-07-30,2026-08-14,standard
                    V2,P3,,,2026-07-01,,new_home
                    V3,P-ZQX,,,2026-08-02,,standard
                    """ + (isThere ? "V-ZQX,P-ZQX,T4,T-ZQX,2026-07-25,2026-08-12,standard\n" : ""))
                .file(asAt, "void_event.csv", """
                    void_ref,event_code,actual
                    V1,void_inspection,2026-08-01
                    V1,works_start,2026-08-05
                    V-ZQX,void_inspection,2026-07-28
                    V-ZQX,works_start,2026-07-27
                    """)
                .file(asAt, "ta_placement.csv", """
                    placement_ref,household_ref,case_ref,ta_type,start_date,end_date
                    L-ZQX,H-ZQX,C-ZQX,bed_and_breakfast,2026-02-02,
                    """)
                .file(asAt, "enquiry.csv", """
                    enquiry_ref,application_ref,kind,received_at,answered_at
                    Q%1$s-ZQX,A-ZQX,complaint,2026-08-02,2026-08-01
                    """.formatted(asAt));
        }
        for (String asAt : List.of("2026-08-31", "2026-09-30")) {
            lastRun = CommandLineRun.of("run", "--home", folder.toString(), "--as-at", asAt);
            assertThat(lastRun.code()).as(lastRun.told()).isZero();
        }
    }

    @Test
    void no_file_a_reader_is_given_names_them() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSizeGreaterThanOrEqualTo(8);
            for (Path file : written) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(MARK);
                if (file.toString().endsWith(".xlsx")) {
                    assertThat(unpacked(file)).as(file.toString()).contains("protected record: counted, never listed").doesNotContain(MARK);
                }
            }
        }
        assertThat(Files.readString(folder.resolve("logs/rooftree.log"))).doesNotContain(MARK);
        assertThat(lastRun.told()).doesNotContain(MARK);
    }

    @Test
    void the_issue_list_keeps_every_issue_and_says_of_theirs_no_more_than_the_rule() throws IOException {
        for (String asAt : List.of("2026-08-31", "2026-09-30")) {
            List<String> lines = home.out(asAt, "issues.csv").lines().toList();
            long listed = lines.stream().filter(line -> line.contains("protected record: counted, never listed")).count();
            try (ReleaseReader release = release(asAt)) {
                assertThat((long) lines.size() - 1).isEqualTo(release.query("select count(*) from core.issue where as_at = date '%s'".formatted(asAt)).single());
                List<List<Object>> theirs = release.query(("select rule, feed from core.issue where as_at = date '%s' and (key like '%%ZQX%%' or value_found like '%%ZQX%%' or "
                    + "message like '%%ZQX%%')").formatted(asAt)).rows();
                assertThat(listed).isGreaterThanOrEqualTo(theirs.size());
                assertThat(theirs).as("the mark is put to the test").hasSizeGreaterThan(10);
            }
            CommandLineRun issues = CommandLineRun.of("issues", "--home", folder.toString(), "--rows", "1000", "--as-at", asAt);
            assertThat(issues.told()).doesNotContain(MARK)
                .contains("%d issues".formatted(lines.size() - 1))
                .contains("%d of them withheld: protected records (application.sensitive_flag): counted, never listed".formatted(listed));
        }
    }

    @Test
    void issues_of_other_rows_that_name_them_are_withheld_and_the_rest_are_not() throws IOException {
        String issues = home.out("2026-08-31", "issues.csv");
        assertThat(issues).as("the home with the same UPRN").contains("property,2026-08-31/property.csv,,,flag,R-PROP-002,");
        assertThat(issues).as("the next void of that home").contains("void,2026-08-31/void.csv,,,reject,R-VOID-001,");
        assertThat(issues).as("the other household").contains("2026-08-31/application.csv,2,A1,flag,R-APP-011,");
    }

    @Test
    void what_their_issues_move_is_told_by_rule_and_of_no_record_of_theirs() {
        String theirs;
        try (ReleaseReader release = release("2026-08-31")) {
            theirs = (String) release.query("select min(key) from quality.issue_figure where key like '%ZQX%'").single();
        }
        assertThat(theirs).as("the mark is put to the test").isNotNull();
        assertThat(effects("--key", theirs).lines()).last().isEqualTo("0 effects");
        assertThat(effects("--rows", "10000")).contains("R-APP-011").doesNotContain(MARK);
        assertThat(effects("--key", "A1", "--rule", "R-APP-011")).contains("register.live.applications").doesNotContain(MARK);
    }

    private String effects(String... more) {
        CommandLineRun effects = CommandLineRun.of(Stream.concat(Stream.of("effects", "--home", folder.toString(), "--as-at", "2026-08-31"), Stream.of(more)).toArray(String[]::new));
        assertThat(effects.code()).as(effects.told()).isZero();
        return effects.told();
    }

    @Test
    void every_figure_is_explained_without_naming_them_and_what_is_withheld_makes_up_the_sum() {
        int withheld = 0;
        for (String asAt : List.of("2026-08-31", "2026-09-30")) {
            try (ReleaseReader release = release(asAt)) {
                for (FigureRow figure : release.figures().rows().stream()
                        .filter(row -> asAt.equals("2026-08-31") ? row.isOverAll() || row.figure().equals("register.live.applications")
                            : row.isOverAll() && row.figure().startsWith("register.")).toList()) {
                    Explanation why = release.explain(figure.figure(), figure.group(), 1000);
                    assertThat(why.toString()).as(figure.figure()).doesNotContain(MARK);
                    if (why.isSumOfRows()) {
                        assertThat(why.agrees()).as(figure.figure() + " " + figure.group()).isTrue();
                    }
                    assertThat(why.rows().size() + why.withheld().rows()).as(figure.figure()).isEqualTo(why.all().rows());
                    assertThat(why.rows().stream().map(Explanation.Row::numerator).reduce(why.withheld().numerator(), java.math.BigDecimal::add))
                        .as(figure.figure()).isEqualByComparingTo(why.all().numerator());
                    withheld += why.withheld().rows() > 0 ? 1 : 0;
                }
            }
        }
        assertThat(withheld).as("groups of figures with somebody withheld").isGreaterThan(30);
    }

    @Test
    void explain_says_how_many_are_withheld_and_why() {
        CommandLineRun live = CommandLineRun.of("explain", "register.live.applications", "--home", folder.toString(), "--as-at", "2026-08-31");
        assertThat(live.told()).contains("counted      4", "worked out again from the rows: 4, as published",
            "2 withheld: protected records (application.sensitive_flag): counted, never listed (numerator 2)").doesNotContain(MARK);
        CommandLineRun json = CommandLineRun.of("explain", "register.live.applications", "--json", "--home", folder.toString(), "--as-at", "2026-08-31");
        assertThat(json.told()).contains("\"withheld_because\" : \"protected records").doesNotContain(MARK);
    }

    @Test
    void explain_says_where_the_definition_and_its_sql_stand() {
        assertThat(CommandLineRun.of("explain", "voids.relet_days.lahs_g1a", "--home", folder.toString(), "--as-at", "2026-08-31").told())
            .contains("definition   MHCLG, LAHS 2017-18 guidance, g1a", "our reading  docs/definitions/relet_days.md", "its SQL      sql/measures/voids/relet_days_lahs/");
    }

    /** The text of every part of a workbook. */
    private static String unpacked(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : parts.stream().map(ZipEntry.class::cast).toList()) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static ReleaseReader release(String asAt) {
        Path warehouse = folder.resolve("warehouse");
        return ReleaseReader.open(new Releases(warehouse).latestFor("E07999002", java.time.LocalDate.parse(asAt)).orElseThrow(), new DeltaTables(warehouse), warehouse.resolveSibling("copies"));
    }
}
