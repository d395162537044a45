package uk.rooftree.reports.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import uk.rooftree.reports.monthly.Block;
import uk.rooftree.reports.monthly.DataTable;
import uk.rooftree.reports.monthly.Headline;
import uk.rooftree.reports.monthly.ImaginedCouncil;
import uk.rooftree.reports.monthly.MonthlyReport;
import uk.rooftree.reports.monthly.Section;

class ManagementPackTest {

    private static final MonthlyReport USUAL = ImaginedCouncil.usual().report();

    @Test
    void every_headline_and_every_cell_of_every_table_stands_in_the_pack() throws IOException {
        String text = String.join("\n", pages(PackWriter.write(USUAL)));
        for (Section section : USUAL.sections()) {
            for (Headline headline : section.headlines()) {
                assertThat(text).contains(headline.value());
            }
            for (Block block : section.blocks()) {
                assertThat(squeezed(text)).contains(squeezed(block.title()));
                for (DataTable.Row row : block.table().rows()) {
                    row.values().forEach(value -> assertThat(text).as(block.title()).contains(value));
                }
            }
        }
    }

    @Test
    void figures_of_the_release_stand_in_the_pack_as_they_are() throws IOException {
        String text = String.join("\n", pages(PackWriter.write(USUAL)));
        var vacant = ImaginedCouncil.usual().rows().stream()
            .filter(row -> row.asAt().equals(USUAL.asAt()) && row.group().isEmpty() && row.figure().equals("voids.relet_days.benchmark_standard")).findFirst().orElseThrow();
        assertThat(text).contains(vacant.value().toPlainString());
    }

    @Test
    void every_page_says_that_it_is_internal_and_as_at_when_and_of_which_release() throws IOException {
        for (String page : pages(PackWriter.write(USUAL))) {
            assertThat(page).contains(MonthlyReport.MARKING).contains("31 October 2026").contains("Release 25");
        }
    }

    @Test
    void no_page_is_empty_whatever_the_council() throws IOException {
        for (ImaginedCouncil council : List.of(ImaginedCouncil.usual(), ImaginedCouncil.inItsFirstMonth(), ImaginedCouncil.withPoints(),
                ImaginedCouncil.withoutVoids(), ImaginedCouncil.asBigAsEngland())) {
            List<String> pages = pages(PackWriter.write(council.report()));
            assertThat(pages).hasSizeBetween(8, 15).allSatisfy(page -> assertThat(page.length()).isGreaterThan(300));
        }
    }

    @Test
    void a_number_without_a_feed_is_n_a_with_its_reason() throws IOException {
        String voids = pages(PackWriter.write(ImaginedCouncil.withoutVoids().report())).stream().filter(page -> page.contains("Voids\n")).findFirst().orElseThrow();
        assertThat(voids).contains("Re-let time: n/a, no void extract was supplied").contains("n/a").doesNotContain("£0");
    }

    @Test
    void the_same_figures_give_the_same_bytes() {
        assertThat(PackWriter.write(ImaginedCouncil.usual().report())).isEqualTo(PackWriter.write(ImaginedCouncil.usual().report()));
    }

    @Test
    void its_fonts_are_embedded_and_it_carries_title_and_language() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PackWriter.write(USUAL))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Housing allocations: management pack, October 2026, Elmford Borough Council");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo("2026-10-31T00:00:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    private static List<String> pages(byte[] pack) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(pack)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
        }
        return pages;
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
