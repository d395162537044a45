package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.contract.Rule;

/** {@code rules-by-example.txt} is one inbox of real files, loaded once; each of its paragraphs is a rule and a test. */
class RulesByExampleTest {

    private static final Contract CONTRACT = Contract.packaged();

    /** What a row says of itself where its example does not; {ref} is the value of its first key column. */
    private static final Map<String, String> USUAL = Map.ofEntries(
        Map.entry("property", "property_type=flat bedrooms=2 ownership=council weekly_rent=100"),
        Map.entry("tenancy", "household_ref=H-{ref} tenure_type=secure start_date=2020-01-01 rent_basis=social"),
        Map.entry("household_member", "household_ref=H-{ref} relationship=lead birth_date=1980-01-01"),
        Map.entry("homelessness_case", "household_ref=H-{ref} application_date=2026-01-01"),
        Map.entry("application", "household_ref=H-{ref} applicant_type=home_seeker application_date=2025-01-01 registration_date=2025-01-01 "
            + "effective_date=2025-01-01 status=active bedroom_need=2 band=A"),
        Map.entry("application_event", "event=status new=active at=2025-01-01T09:00:00"),
        Map.entry("review", "due=2026-05-01"),
        Map.entry("advert", "landlord_type=registered_provider opens=2026-09-01 closes=2026-09-07 units=1 bedrooms=2"),
        Map.entry("bid", "placed_at=2026-09-03T10:00 valid=true"),
        Map.entry("offer", "offered_on=2026-09-10"),
        Map.entry("nomination", "landlord=Provider landlord_type=registered_provider"),
        Map.entry("void", "void_start=2026-09-01 void_class=standard"),
        Map.entry("void_event", ""),
        Map.entry("letting", "letting_kind=relet"),
        Map.entry("ta_placement", "household_ref=H-{ref} ta_type=hostel start_date=2026-06-01"),
        Map.entry("ta_invoice", "line_number=1 period_from=2026-09-01 period_to=2026-09-08 nights=7 amount=0 invoiced_on=2026-09-30"),
        Map.entry("decant", "decant_kind=temporary"),
        Map.entry("mobility_move", "move_kind=mutual_exchange"),
        Map.entry("enquiry", "kind=contact received_at=2026-10-01T09:00"));

    /** A line of an example. */
    private record Example(String feed, long line, boolean isBroken, String text) {
    }

    @TempDir
    static Path folder;

    private static final Map<String, List<Example>> PARAGRAPHS = new LinkedHashMap<>();
    private static LoadedFolders folders;

    @BeforeAll
    static void load() throws IOException {
        folders = new LoadedFolders(folder);
        Map<String, StringBuilder> files = new TreeMap<>();
        Map<String, Long> lines = new TreeMap<>();
        for (Feed feed : CONTRACT.feeds()) {
            files.put(feed.name(), new StringBuilder(feed.columns().stream().map(FeedColumn::name).collect(Collectors.joining(","))).append('\n'));
            lines.put(feed.name(), 1L);
        }
        List<Example> paragraph = new ArrayList<>();
        for (String text : text().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList()) {
            if (text.startsWith("R-")) {
                paragraph = new ArrayList<>();
                PARAGRAPHS.put(text, paragraph);
                continue;
            }
            boolean isBroken = text.endsWith(" !");
            Feed feed = CONTRACT.feed(text.split(" ")[0]);
            files.get(feed.name()).append(row(feed, text.replace(" !", ""))).append('\n');
            paragraph.add(new Example(feed.name(), lines.merge(feed.name(), 1L, Long::sum), isBroken, text));
        }
        files.forEach((feed, csv) -> folders.file("2026-10-31", feed + ".csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        folders.load("2026-10-31");
    }

    @AfterAll
    static void close() {
        folders.close();
    }

    @TestFactory
    Stream<DynamicTest> each_rule_finds_the_row_that_breaks_it_and_not_the_one_that_only_just_does_not() {
        return PARAGRAPHS.entrySet().stream().map(paragraph -> DynamicTest.dynamicTest(paragraph.getKey(), () -> {
            String rule = paragraph.getKey().split(" ")[0];
            String feed = CONTRACT.rule(rule).feed();
            List<Example> examples = paragraph.getValue().stream().filter(example -> example.feed().equals(feed)).toList();
            TreeSet<String> found = new TreeSet<>();
            for (List<Object> row : folders.query("from core.issue where rule = '%s' and feed = '%s'".formatted(rule, feed)).rows()) {
                long line = (Long) row.get(6);
                examples.stream().filter(example -> example.line() == line).forEach(example -> found.add(example.text()));
            }
            TreeSet<String> expected = new TreeSet<>();
            examples.stream().filter(Example::isBroken).forEach(example -> expected.add(example.text()));
            assertThat(found).isEqualTo(expected);
            assertThat(examples).as("a row that only just does not break it").anyMatch(example -> !example.isBroken());
        }));
    }

    @Test
    void every_rule_over_rows_has_its_example() {
        List<String> rules = CONTRACT.rules().stream().map(Rule::id)
            .filter(id -> !id.startsWith("R-FILE") && !id.startsWith("R-GEN") && !id.startsWith("R-CORE")).toList();
        assertThat(PARAGRAPHS.keySet().stream().map(heading -> heading.split(" ")[0])).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void rows_are_conserved() {
        assertThat(folders.outcome().counts()).allSatisfy(feed -> assertThat(feed.read()).isEqualTo(feed.kept() + feed.rejected()));
        assertThat(folders.outcome().stops()).isEmpty();
    }

    private static String row(Feed feed, String text) {
        String[] words = text.split(" ");
        Map<String, String> values = new TreeMap<>();
        values.put(feed.key().get(0).name(), words[1]);
        for (String pair : (USUAL.get(feed.name()).replace("{ref}", words[1]) + " " + String.join(" ", List.of(words).subList(2, words.length))).split(" ")) {
            if (!pair.isBlank()) {
                String[] parts = pair.split("=", 2);
                assertThat(feed.findColumn(parts[0])).as("%s in: %s", parts[0], text).isPresent();
                values.put(parts[0], parts[1]);
            }
        }
        return feed.columns().stream().map(column -> values.getOrDefault(column.name(), "")).collect(Collectors.joining(","));
    }

    private static String text() throws IOException {
        try (InputStream in = RulesByExampleTest.class.getResourceAsStream("rules-by-example.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
