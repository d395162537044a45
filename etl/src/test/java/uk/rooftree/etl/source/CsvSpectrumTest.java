package uk.rooftree.etl.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.rooftree.warehouse.council.Quote;

/** The cases of csv-spectrum, a collection of CSV files and what they hold. */
class CsvSpectrumTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf", "quotes_and_newlines",
        "simple", "simple_crlf", "utf8"})
    void a_case_is_read_as_it_is_meant(String name) throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(resource(name + ".json"))) {
            List<String> values = new ArrayList<>();
            row.forEach(value -> values.add(value.asText()));
            expected.add(values);
        }
        ReadText read = ReadText.of(resource(name + ".csv"), ',', Quote.DOUBLE, Optional.empty(), folder);

        assertThat(expected).isNotEmpty();
        assertThat(read.values()).isEqualTo(expected);
        assertThat(read.ragged()).isEmpty();
    }

    /** Its JSON is of another row than its CSV, whose degree signs were lost before it was published. */
    @Test
    void location_coordinates_are_read_as_they_stand() throws IOException {
        ReadText read = ReadText.of(resource("location_coordinates.csv"), ',', Quote.DOUBLE, Optional.empty(), folder);

        assertThat(read.values()).containsExactly(List.of("2095257564", "37\ufffd36'37.8\"N 121\ufffd2'17.9\"W", "Modesto", "Stanislaus"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CsvSpectrumTest.class.getResourceAsStream("csv-spectrum/" + name)) {
            return in.readAllBytes();
        }
    }
}
