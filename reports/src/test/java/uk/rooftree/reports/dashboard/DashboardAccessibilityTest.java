package uk.rooftree.reports.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.rooftree.reports.monthly.ImaginedCouncil;

/** axe-core in a real Chromium. Skipped, and said to be, only where there is no Chromium: {@code apt-get install chromium}. */
@Tag("browser")
class DashboardAccessibilityTest {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1280", "380"})
    void axe_finds_no_breach_of_wcag_2_2_aa(int width) throws Exception {
        String page = DashboardPage.write(ImaginedCouncil.usual().report());
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
        assertThat(result.group(2)).as("breaches").isEmpty();
    }

    @Test
    void on_a_narrow_screen_nothing_but_tables_and_charts_scrolls_sideways() throws Exception {
        String page = DashboardPage.write(ImaginedCouncil.usual().report());
        String dom = dump(page.replace("</body>", "<script>addEventListener('load', function () { document.title = 'WIDE=' + document.documentElement.scrollWidth"
            + " + ' OF ' + document.documentElement.clientWidth; });</script></body>"), 380);
        Matcher widths = Pattern.compile("WIDE=([0-9]+) OF ([0-9]+)").matcher(dom);
        assertThat(widths.find()).isTrue();
        assertThat(Integer.parseInt(widths.group(1))).isLessThanOrEqualTo(Integer.parseInt(widths.group(2)));
    }

    private String dump(String page, int width) throws IOException, InterruptedException {
        Path chromium = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(chromium != null, "SKIPPED: no Chromium on this machine, so the dashboard's accessibility was not tested");
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

    private static String axe() throws IOException {
        try (InputStream in = DashboardAccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script");
        }
    }
}
