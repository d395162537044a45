package uk.rooftree.returns.lahs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The returns that 326 authorities sent for 2017-18. */
class PublishedReturnsTest {

    private static final Path PAGE = Path.of("../docs/definitions/lahs_checks.md");
    private static final String BEGINNING = "## What the returns for 2017-18 break\n";
    private static final List<PublishedCheck> JUDGED = PublishedReturns.judge();

    @Test
    void of_326_authorities_127_have_more_households_with_preference_than_its_categories_make_together() {
        PublishedCheck limit = check("LAHS-C-4");

        assertThat(limit.judged()).isEqualTo(326);
        assertThat(limit.broken()).hasSize(127).doesNotHaveDuplicates().contains("Hartlepool", "Isles of Scilly", "Telford and Wrekin").doesNotContain("East Northamptonshire");
        assertThat(limit.check().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void an_error_is_nothing_that_more_than_one_in_forty_authorities_sent() {
        assertThat(JUDGED).filteredOn(check -> check.check().severity() == Severity.ERROR).isNotEmpty()
            .allSatisfy(check -> assertThat(check.broken().size() * 40).as(check.check().id()).isLessThanOrEqualTo(check.judged()));
    }

    @Test
    void every_code_of_the_published_data_is_in_the_catalogue() {
        Catalogue catalogue = new Catalogue(PublishedReturns.YEAR, CatalogueFile.of(PublishedReturns.YEAR));
        List<AuthorityReturn> returns = PublishedReturns.list(catalogue);

        assertThat(returns).hasSize(326);
        assertThat(returns.get(0).name()).isEqualTo("Hartlepool");
        assertThat(returns.stream().filter(authority -> authority.name().equals("Hartlepool")).findFirst().orElseThrow().value("cc5a")).hasToString("Optional[654]");
        assertThat(catalogue.questions()).filteredOn(question -> !returns.get(0).cells().get(question.publishedCode()).isEmpty()).hasSizeGreaterThan(300);
    }

    @Test
    void the_page_tells_what_they_break() throws IOException {
        String page = Files.readString(PAGE);
        String told = page.substring(0, page.indexOf(BEGINNING)) + BEGINNING + "\n" + table();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, told);
        }
        assertThat(Files.readString(PAGE)).as("docs/definitions/lahs_checks.md (mvn verify -Dgolden.update makes its table anew)").isEqualTo(told);
    }

    private static String table() {
        return JUDGED.stream().map(check -> "| %s | %s | `%s` | %d | %d | %s |\n".formatted(check.check().id(), check.check().severity(), check.check().rule(), check.judged(),
            check.broken().size(), names(check.broken()))).collect(Collectors.joining("", "| check | severity | what should hold | judged | broken | by |\n| --- | --- | --- | --- | --- | --- |\n", ""));
    }

    private static String names(List<String> authorities) {
        return authorities.size() <= 4 ? String.join(", ", authorities) : String.join(", ", authorities.subList(0, 3)) + " and %d more".formatted(authorities.size() - 3);
    }

    private static PublishedCheck check(String id) {
        return JUDGED.stream().filter(check -> check.check().id().equals(id)).findFirst().orElseThrow();
    }
}
