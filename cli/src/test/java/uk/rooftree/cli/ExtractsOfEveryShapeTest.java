package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One council's rows in the shapes that systems send them in. */
class ExtractsOfEveryShapeTest {

    private static final String AUGUST = "2026-08-31";
    private static final String SEPTEMBER = "2026-09-30";

    @TempDir
    private Path folder;

    private String told;

    @Test
    void the_same_rows_give_the_same_figures_whatever_shape_they_come_in() throws IOException {
        SmallHome plain = SmallHome.in(folder.resolve("plain")).month(AUGUST, "B").month(SEPTEMBER, "A");
        SmallHome shaped = SmallHome.in(folder.resolve("shaped")).month(AUGUST, "B").month(SEPTEMBER, "A");
        Files.writeString(shaped.folder().resolve("council.yaml"), """
            council: {name: Smallshire, ons-code: E07999002}
            sources:
              property: {file: "homes_*.txt", delimiter: pipe, quote: none, encoding: utf-16}
              application: {file: register.xlsx, header-row: 3}
              letting: {quote: single}
            """);
        for (String asAt : List.of(AUGUST, SEPTEMBER)) {
            reshape(shaped.folder().resolve("inbox").resolve(asAt));
        }
        plain.publish(SEPTEMBER);
        assertThat(run(shaped)).as(told).isZero();

        assertThat(shaped.out(SEPTEMBER, "figures.csv")).isEqualTo(plain.out(SEPTEMBER, "figures.csv"));
        assertThat(told).contains("loaded 1").contains("Published release 1");

        assertThat(run(shaped)).as(told).isZero();
        assertThat(told).contains("Nothing has changed");

        // a third folder: none of those before is loaded again
        shaped.month("2026-10-31", "A");
        reshape(shaped.folder().resolve("inbox/2026-10-31"));
        assertThat(run(shaped, "2026-10-31")).as(told).isZero();
        assertThat(told).contains("loaded 0");
    }

    /** Homes in two files of UTF-16, tenancies in gzip, the register in a workbook, voids in an archive. */
    private static void reshape(Path inbox) throws IOException {
        List<String> homes = Files.readAllLines(inbox.resolve("property.csv"));
        String header = homes.get(0).replace(',', '|') + "\n";
        Files.writeString(inbox.resolve("homes_1.txt"), header + String.join("\n", homes.subList(1, 3)).replace(',', '|'), StandardCharsets.UTF_16);
        Files.writeString(inbox.resolve("homes_2.txt"), header + homes.get(3).replace(',', '|') + "\r\n", StandardCharsets.UTF_16);
        Files.delete(inbox.resolve("property.csv"));

        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(inbox.resolve("tenancy.csv.gz")))) {
            out.write(Files.readAllBytes(inbox.resolve("tenancy.csv")));
        }
        Files.delete(inbox.resolve("tenancy.csv"));

        List<String> voids = Files.readAllLines(inbox.resolve("void.csv"));
        zip(inbox.resolve("void.zip"), Map.of("1.csv", voids.get(0) + "\n" + voids.get(1), "2.csv", voids.get(0) + "\n" + voids.get(2)));
        Files.delete(inbox.resolve("void.csv"));

        zip(inbox.resolve("register.xlsx"), workbook(Files.readAllLines(inbox.resolve("application.csv"))));
        Files.delete(inbox.resolve("application.csv"));
    }

    /** A sheet with a title, an empty row and then the lines; a date as the number of its day, as Excel keeps it. */
    private static Map<String, String> workbook(List<String> lines) {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>The register</t></is></c></row>");
        for (int line = 0; line < lines.size(); line++) {
            String[] values = lines.get(line).split(",", -1);
            rows.append("<row r=\"%d\">".formatted(line + 3));
            for (int column = 0; column < values.length; column++) {
                String address = (char) ('A' + column) + String.valueOf(line + 3);
                rows.append(values[column].matches("\\d{4}-\\d\\d-\\d\\d")
                    ? "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(address, java.time.LocalDate.parse(values[column]).toEpochDay() + 25_569)
                    : "<c r=\"%s\" t=\"str\"><f>x</f><v>%s</v></c>".formatted(address, values[column]));
            }
            rows.append("</row>");
        }
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", "<workbook xmlns:r=\"" + relations + "\"><sheets><sheet name=\"Register\" r:id=\"a\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + relations + "/worksheet\" Target=\"sheet.xml\"/>"
            + "<Relationship Id=\"b\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        parts.put("xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static void zip(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private int run(SmallHome home) {
        return run(home, SEPTEMBER);
    }

    private int run(SmallHome home, String asAt) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            return Rooftree.execute("run", "--home", home.folder().toString(), "--as-at", asAt);
        } finally {
            System.setOut(out);
            System.setErr(err);
            told = heard.toString(StandardCharsets.UTF_8);
        }
    }
}
