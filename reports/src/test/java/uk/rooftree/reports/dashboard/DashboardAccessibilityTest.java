package uk.rooftree.reports.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.rooftree.reports.monthly.ImaginedCouncil;

/**
 * axe-core in a real Chromium, found on the path or named by the variable {@code CHROMIUM}; {@code ./rooftree test} installs it where it may.
 * Without one the tests are skipped and say so; where {@code ROOFTREE_EVERY_TEST} is set, as CI does, they fail instead.
 */
@Tag("browser")
class DashboardAccessibilityTest {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1280, 800, 380, 320})
    void axe_finds_no_breach_of_wcag_2_2_aa(int width) throws Exception {
        assertThat(breaches(DashboardPage.write(ImaginedCouncil.usual().report()), width)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void axe_finds_no_breach_in_the_data_quality(int width) throws Exception {
        assertThat(breaches(QualityPage.write(ImaginedQuality.ofAYear()), width)).isEmpty();
    }

    /** What axe finds, one a line. */
    private String breaches(String page, int width) throws Exception {
        // the page's own policy stays as strict as it is; only this copy lets axe in, and opens its tables to be looked at
        String opened = page.replace("<details>", "<details open>");
        String tested = opened.replace("</body>", "<script>" + axe() + "</script><script>"
            + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(function (found) {"
            + "var out = document.createElement('pre'); out.id = 'axe';"
            + "out.textContent = 'AXE-BEGIN passes=' + found.passes.length + '\\n' + found.violations.map(function (v) {"
            + "return v.id + ': ' + v.help + '\\n' + v.nodes.slice(0, 3).map(function (n) { return '  ' + n.html.slice(0, 160); }).join('\\n'); }).join('\\n') + 'AXE-END';"
            + "document.body.appendChild(out); });</script></body>");
        String dom = dump(tested, width);
        Matcher result = Pattern.compile("AXE-BEGIN passes=([0-9]+)\\n(.*?)AXE-END", Pattern.DOTALL).matcher(dom.substring(dom.lastIndexOf("<pre id=\"axe\"")));
        assertThat(result.find()).as("axe ran").isTrue();
        assertThat(Integer.parseInt(result.group(1))).isGreaterThan(15);
        return result.group(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {380, 320})
    void on_a_narrow_screen_nothing_but_tables_and_charts_scrolls_sideways(int width) throws Exception {
        for (String page : List.of(DashboardPage.write(ImaginedCouncil.usual().report()), QualityPage.write(ImaginedQuality.ofAYear()))) {
            staysWithin(page, width);
        }
    }

    private void staysWithin(String page, int width) throws Exception {
        String dom = dump(page.replace("</body>", "<script>addEventListener('load', function () { document.title = 'WIDE=' + document.documentElement.scrollWidth"
            + " + ' OF ' + document.documentElement.clientWidth; });</script></body>"), width);
        Matcher widths = Pattern.compile("WIDE=([0-9]+) OF ([0-9]+)").matcher(dom);
        assertThat(widths.find()).isTrue();
        assertThat(Integer.parseInt(widths.group(1))).isLessThanOrEqualTo(Integer.parseInt(widths.group(2)));
    }

    private String dump(String page, int width) throws IOException, InterruptedException {
        Path chromium = chromium();
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        Path out = folder.resolve("dom.html");
        Process process = new ProcessBuilder(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir=" + folder.resolve("profile"),
            "--window-size=" + width + ",1200", "--virtual-time-budget=20000", "--dump-dom", file.toUri().toString())
            .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("Chromium ended").isTrue();
        return Files.readString(out);
    }

    private static Path chromium() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> onThePath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)));
        Optional<Path> found = Stream.concat(Stream.ofNullable(named).map(Path::of), onThePath).filter(Files::isExecutable).findFirst();
        return found.orElseGet(() -> {
            String message = "no Chromium on this machine, so the dashboard's accessibility was not tested: sudo apt-get install chromium";
            return System.getenv("ROOFTREE_EVERY_TEST") == null ? abort("SKIPPED: " + message) : fail(message);
        });
    }

    private static String axe() throws IOException {
        try (InputStream in = DashboardAccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script");
        }
    }
}
