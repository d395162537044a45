package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuesCsvTest {

    @TempDir
    private Path folder;

    @Test
    void a_formula_in_an_extract_comes_out_as_text() throws IOException {
        try (LoadedFolders folders = new LoadedFolders(folder)) {
            folders.file("2026-10-31", "property.csv",
                "property_ref,property_type,ownership,bedrooms\n\"=cmd|' /C calc'!A0\",flat,council,=1+1\n".getBytes(StandardCharsets.UTF_8));
            folders.load("2026-10-31");
            Path issues = folder.resolve("issues.csv");
            folders.write(issues);
            assertThat(Files.readString(issues)).contains(",'=cmd|' /C calc'!A0,", ",'=1+1,").doesNotContain(",=");
        }
    }
}
